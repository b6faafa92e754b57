// Crisp Chat: shows a chat window with the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://help.crisp.chat/en/article/crisp-chatbox-cookie-ip-policy-1147xor/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Crisp Chat: shows a chat window with the site. */
export const crisp: CatalogService = {
  id: 'crisp',
  name: 'Crisp Chat',
  kind: 'chat',
  vendor: { name: 'Crisp IM SAS', country: 'FR', policy: 'https://help.crisp.chat/en/article/crisp-chatbox-cookie-ip-policy-1147xor/', ...privacy },
  purposes: ['preferences'],
  match: ['crisp.chat'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion avec le site.', en: 'Shows a chat window with the site.' },
  tracers: [
    {
      name: 'crisp-client/*',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
