// Userlike: shows a chat window with the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.userlike.com/en/terms#privacy-policy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Userlike: shows a chat window with the site. */
export const userlike: CatalogService = {
  id: 'userlike',
  name: 'Userlike',
  kind: 'chat',
  vendor: { name: 'Userlike UG', country: 'DE', policy: 'https://www.userlike.com/en/terms#privacy-policy', ...privacy },
  purposes: ['preferences'],
  match: ['userlike.com', 'userlike-cdn-widgets.s3-eu-west-1.amazonaws.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion avec le site.', en: 'Shows a chat window with the site.' },
  tracers: [
    {
      name: 'uslk_s',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...tarteaucitron,
    },
    {
      name: 'uslk_e',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...tarteaucitron,
    },
  ],
  breakage: 'low',
};
