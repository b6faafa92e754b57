// Zendesk: shows a help and chat window with the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.zopim.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://developer.zendesk.com/api-reference/widget-messaging/web/core/', verified: null };
const chatCookies: Sourced = {
  source: 'https://support.zendesk.com/hc/en-us/articles/4408828505754-Enabling-cookie-consent-for-the-Chat-widget',
  verified: '2026-11-26',
};

/** Zendesk: shows a help and chat window with the site. */
export const zendesk: CatalogService = {
  id: 'zendesk',
  name: 'Zendesk',
  kind: 'chat',
  vendor: { name: 'Zendesk, Inc.', country: 'US', policy: 'https://www.zopim.com/privacy', ...privacy },
  purposes: ['preferences'],
  match: ['zdassets.com', 'zendesk.com', 'zopim.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre d’aide et de discussion avec le site.', en: 'Shows a help and chat window with the site.' },
  tracers: [
    {
      name: '__zlcmid',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...chatCookies,
    },
    {
      name: '__zlcprivacy',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...chatCookies,
    },
    {
      name: 'ZD-suid',
      kind: 'local-storage',
      retention: 'PT20M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: 'ZD-buid',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'ZD-settings',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde les réglages de la fenêtre.', en: 'Keeps the settings of the window.' },
      ...cookieDatabase,
    },
    {
      name: 'ZD-store',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde l’état de la fenêtre.', en: 'Keeps the state of the window.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'calls', grant: "zE('messenger:set','cookies','all')", revoke: "zE('messenger:set','cookies','none')", ...documentation },
  breakage: 'low',
};
