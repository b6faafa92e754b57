// TikTok Pixel: conversions and audiences for advertising on TikTok.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const c15t: Sourced = { source: 'npm:@c15t/scripts@2.2.0', verified: null };

/** TikTok Pixel: conversions and audiences for advertising on TikTok. */
export const tiktokPixel: CatalogService = {
  id: 'tiktok-pixel',
  name: 'TikTok Pixel',
  kind: 'advertising',
  vendor: { name: 'TikTok Technology Limited', country: 'IE', policy: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en', reaches: ['CN'], ...privacy },
  purposes: ['advertising'],
  match: ['analytics.tiktok.com', 'analytics-sg.tiktok.com', 'mcs.tiktok.com'],
  matched: thirdPartyWeb,
  unlike: ['https://www.tiktok.com/embed.js'],
  about: {
    fr: 'Transmet à TikTok les pages que vous voyez ici, pour mesurer et cibler ses publicités.',
    en: 'Tells TikTok which pages you see here, to measure and target its advertising.',
  },
  tracers: [
    {
      name: '_ttp',
      kind: 'cookie',
      retention: 'P389D',
      about: { fr: 'Reconnaît votre navigateur pour les publicités de TikTok.', en: 'Recognises your browser for TikTok’s advertising.' },
      ...cookieDatabase,
    },
    {
      name: '_tt_enable_cookie',
      kind: 'cookie',
      retention: 'P389D',
      about: { fr: 'Retient que le navigateur accepte les cookies.', en: 'Remembers that the browser accepts cookies.' },
      ...cookieDatabase,
    },
    {
      name: 'ttcsid*',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Relie les pages d’une même visite.', en: 'Links the pages of one visit.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'calls', hold: 'ttq.holdConsent() before load', grant: 'ttq.grantConsent()', revoke: 'ttq.revokeConsent()', ...c15t },
  breakage: 'low',
};
