// Smartsupp: shows a chat window and may record the visit.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.smartsupp.com/help/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Smartsupp: shows a chat window and may record the visit. */
export const smartsupp: CatalogService = {
  id: 'smartsupp',
  name: 'Smartsupp',
  kind: 'chat',
  vendor: { name: 'Smartsupp.com, s.r.o.', country: 'CZ', policy: 'https://www.smartsupp.com/help/privacy/', ...privacy },
  purposes: ['preferences'],
  match: ['smartsuppchat.com', 'smartsupp.com', 'smartsuppcdn.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion et peut enregistrer la visite.', en: 'Shows a chat window and may record the visit.' },
  tracers: [
    {
      name: 'ssupp.vid',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...tarteaucitron,
    },
    { name: 'ssupp.visits', kind: 'cookie', retention: 'unknown', about: { fr: 'Compte vos visites.', en: 'Counts your visits.' }, ...tarteaucitron },
  ],
  breakage: 'low',
};
