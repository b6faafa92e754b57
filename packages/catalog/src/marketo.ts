// Adobe Marketo: links your visits to a contact record for sales and marketing.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://documents.marketo.com/legal/cookies', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Adobe Marketo: links your visits to a contact record for sales and marketing. */
export const marketo: CatalogService = {
  id: 'marketo',
  name: 'Adobe Marketo',
  kind: 'marketing',
  vendor: { name: 'Adobe', country: 'US', policy: 'https://documents.marketo.com/legal/cookies', ...privacy },
  purposes: ['advertising'],
  match: ['munchkin.marketo.net', 'mktoresp.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Relie vos visites à une fiche de contact pour le suivi commercial.', en: 'Links your visits to a contact record for sales and marketing.' },
  tracers: [
    {
      name: '_mkto_trk',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...tarteaucitron,
    },
  ],
  breakage: 'low',
};
