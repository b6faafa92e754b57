// LiveChat: shows a chat window with the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.livechat.com/legal/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** LiveChat: shows a chat window with the site. */
export const livechat: CatalogService = {
  id: 'livechat',
  name: 'LiveChat',
  kind: 'chat',
  vendor: { name: 'Text S.A.', country: 'PL', policy: 'https://www.livechat.com/legal/privacy-policy/', ...privacy },
  purposes: ['preferences'],
  match: ['livechatinc.com', 'livechat.com', 'livechat-static.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion avec le site.', en: 'Shows a chat window with the site.' },
  tracers: [
    {
      name: 'lc_*',
      kind: 'cookie',
      retention: 'P3Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
