// Userlike: shows a chat window with the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.userlike.com/en/terms#privacy-policy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://faq.userlike.com/all-documents/does-userlike-use-cookies-and-if-yes-what-for', verified: '2026-11-26' };

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
      name: 'uslk_umm_*',
      kind: 'cookie',
      retention: 'unknown',
      about: {
        fr: 'Garde l’état de la discussion et vous reconnaît quand vous revenez.',
        en: 'Keeps the state of the chat and recognises you when you come back.',
      },
      ...documentation,
    },
    {
      name: 'uslk_umm_*',
      kind: 'local-storage',
      retention: 'kept',
      about: {
        fr: 'Garde l’état de la discussion et compte vos visites et vos pages vues.',
        en: 'Keeps the state of the chat and counts your visits and page views.',
      },
      ...documentation,
    },
  ],
  breakage: 'low',
};
