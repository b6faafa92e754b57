// Meta Pixel: conversions and audiences for advertising on Facebook and Instagram.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.facebook.com/policy.php', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const c15t: Sourced = { source: 'npm:@c15t/scripts@2.2.0', verified: null };
const cookies: Sourced = {
  source: 'https://github.com/OpenTermsArchive/vlopses-us-versions/blob/46bbebc5539fc301d1350c68f96f894d398f938b/Facebook/Trackers%20Policy.md',
  verified: '2026-11-26',
};

/** Meta Pixel: conversions and audiences for advertising on Facebook and Instagram. */
export const metaPixel: CatalogService = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  kind: 'advertising',
  vendor: { name: 'Meta Platforms Ireland Limited', country: 'IE', policy: 'https://www.facebook.com/policy.php', reaches: ['US'], ...privacy },
  purposes: ['advertising'],
  match: [
    'connect.facebook.net/en_US/fbevents.js',
    'connect.facebook.net/fr_FR/fbevents.js',
    'connect.facebook.net/en_GB/fbevents.js',
    'connect.facebook.net/de_DE/fbevents.js',
    'connect.facebook.net/es_ES/fbevents.js',
    'connect.facebook.net/it_IT/fbevents.js',
    'connect.facebook.net/nl_NL/fbevents.js',
    'connect.facebook.net/pt_PT/fbevents.js',
    'connect.facebook.net/signals/',
    'facebook.com/tr/',
    'facebook.com/tr?id=',
  ],
  matched: thirdPartyWeb,
  like: [
    'https://connect.facebook.net/en_US/fbevents.js',
    'https://connect.facebook.net/signals/config/123?v=2',
    'https://www.facebook.com/tr/?id=1&ev=PageView',
    'https://www.facebook.com/tr?id=1',
  ],
  unlike: [
    'https://www.facebook.com/travel?ref=1',
    'https://connect.facebook.net/en_US/sdk.js',
    'https://www.facebook.com/travel',
    'https://www.facebook.com/plugins/post.php',
  ],
  about: {
    fr: 'Transmet à Meta les pages que vous voyez ici, pour mesurer et cibler ses publicités sur Facebook et Instagram.',
    en: 'Tells Meta which pages you see here, to measure and target advertising on Facebook and Instagram.',
  },
  tracers: [
    {
      name: '_fbp',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Reconnaît votre navigateur pour les publicités de Meta.', en: 'Recognises your browser for Meta’s advertising.' },
      ...cookies,
    },
    {
      name: '_fbc',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde le numéro du clic sur une publicité de Meta.', en: 'Keeps the number of a click on a Meta advertisement.' },
      ...cookies,
    },
    {
      name: 'fr',
      kind: 'cookie',
      retention: 'P90D',
      party: 'third',
      about: { fr: 'Sert à diffuser et à mesurer les publicités de Facebook.', en: 'Delivers and measures Facebook advertisements.' },
      ...cookies,
    },
    {
      name: 'datr',
      kind: 'cookie',
      retention: 'P400D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur sur facebook.com pour des raisons de sécurité.', en: 'Recognises your browser on facebook.com for security.' },
      ...cookies,
    },
  ],
  signal: { by: 'calls', hold: "fbq('consent','revoke') before init", grant: "fbq('consent','grant')", revoke: "fbq('consent','revoke')", ...c15t },
  breakage: 'low',
};
