// X pixel: tells X which pages you see here, to measure and target its advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = {
  source: 'https://business.twitter.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites.html',
  verified: null,
};
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** X pixel: tells X which pages you see here, to measure and target its advertising. */
export const xPixel: CatalogService = {
  id: 'x-pixel',
  name: 'X pixel',
  kind: 'advertising',
  vendor: {
    name: 'Twitter International Unlimited Company',
    country: 'IE',
    policy: 'https://business.twitter.com/en/help/campaign-measurement-and-analytics/conversion-tracking-for-websites.html',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['advertising'],
  match: ['static.ads-twitter.com', 'analytics.twitter.com', 't.co/i/adsct', 't.co/1/i/adsct'],
  matched: thirdPartyWeb,
  like: ['https://static.ads-twitter.com/uwt.js', 'https://t.co/i/adsct?bci=3'],
  unlike: ['https://t.co/abc123', 'https://x.com/somebody'],
  about: {
    fr: 'Transmet à X les pages que vous voyez ici, pour mesurer et cibler ses publicités.',
    en: 'Tells X which pages you see here, to measure and target its advertising.',
  },
  tracers: [
    {
      name: 'personalization_id',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Sert à choisir les publicités selon votre navigation.', en: 'Serves to choose advertisements from your browsing.' },
      ...cookieDatabase,
    },
    {
      name: 'guest_id',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'guest_id_ads',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'guest_id_marketing',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'muc_ads',
      kind: 'cookie',
      retention: 'P24M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
