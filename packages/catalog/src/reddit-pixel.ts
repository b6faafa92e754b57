// Reddit Pixel: tells Reddit which pages you see here, to measure and target its advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://business.reddithelp.com/helpcenter/s/article/Reddit-Advertising-Policy-Overview', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const c15t: Sourced = { source: 'npm:@c15t/scripts@2.2.0', verified: null };

/** Reddit Pixel: tells Reddit which pages you see here, to measure and target its advertising. */
export const redditPixel: CatalogService = {
  id: 'reddit-pixel',
  name: 'Reddit Pixel',
  kind: 'advertising',
  vendor: {
    name: 'Reddit Netherlands B.V.',
    country: 'NL',
    policy: 'https://business.reddithelp.com/helpcenter/s/article/Reddit-Advertising-Policy-Overview',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['advertising'],
  match: ['www.redditstatic.com/ads', 'alb.reddit.com', 'pixel-config.reddit.com'],
  matched: thirdPartyWeb,
  like: ['https://www.redditstatic.com/ads/pixel.js', 'https://alb.reddit.com/rp.gif'],
  unlike: ['https://www.redditstatic.com/shreddit/app.js', 'https://www.reddit.com/r/france'],
  about: {
    fr: 'Transmet à Reddit les pages que vous voyez ici, pour mesurer et cibler ses publicités.',
    en: 'Tells Reddit which pages you see here, to measure and target its advertising.',
  },
  tracers: [
    {
      name: '_rdt_uuid',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'calls', grant: "rdt('enableFirstPartyCookies')", revoke: "rdt('disableFirstPartyCookies')", ...c15t },
  breakage: 'low',
};
