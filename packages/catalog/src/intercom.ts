// Intercom: shows a chat and help window with the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.intercom.com/legal/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://developers.intercom.com/installing-intercom/web/methods', verified: null };

/** Intercom: shows a chat and help window with the site. */
export const intercom: CatalogService = {
  id: 'intercom',
  name: 'Intercom',
  kind: 'chat',
  vendor: { name: 'Intercom R&D Unlimited Company', country: 'IE', policy: 'https://www.intercom.com/legal/privacy', reaches: ['US'], ...privacy },
  purposes: ['preferences'],
  match: ['intercom.io', 'intercomcdn.com', 'intercomassets.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion et d’aide avec le site.', en: 'Shows a chat and help window with the site.' },
  tracers: [
    {
      name: 'intercom-id-*',
      kind: 'cookie',
      retention: 'P9M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'intercom-session-*',
      kind: 'cookie',
      retention: 'P7D',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: 'intercom-device-id-*',
      kind: 'cookie',
      retention: 'P9M',
      about: { fr: 'Reconnaît votre appareil.', en: 'Recognises your device.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'calls', hold: 'intercomSettings.disabled=true', grant: "Intercom('boot',{disabled:false})", revoke: "Intercom('shutdown')", ...documentation },
  breakage: 'low',
};
