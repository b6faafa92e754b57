// tawk.to: shows a chat window with the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.tawk.to/data-protection/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** tawk.to: shows a chat window with the site. */
export const tawkTo: CatalogService = {
  id: 'tawk-to',
  name: 'tawk.to',
  kind: 'chat',
  vendor: { name: 'tawk.to inc.', country: 'US', policy: 'https://www.tawk.to/data-protection/', ...privacy },
  purposes: ['preferences'],
  match: ['tawk.to'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion avec le site.', en: 'Shows a chat window with the site.' },
  tracers: [
    {
      name: 'tawk_*',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
