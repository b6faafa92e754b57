// Snap Pixel: tells Snap which pages you see here, to measure and target its advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://snap.com/fr-FR/privacy/privacy-policy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

// No documented consent call found by the fact sheet.
/** Snap Pixel: tells Snap which pages you see here, to measure and target its advertising. */
export const snapPixel: CatalogService = {
  id: 'snap-pixel',
  name: 'Snap Pixel',
  kind: 'advertising',
  vendor: { name: 'Snap Group Limited', country: 'GB', policy: 'https://snap.com/fr-FR/privacy/privacy-policy', reaches: ['US'], ...privacy },
  purposes: ['advertising'],
  match: ['sc-static.net', 'tr.snapchat.com', 'tr6.snapchat.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Transmet à Snap les pages que vous voyez ici, pour mesurer et cibler ses publicités.',
    en: 'Tells Snap which pages you see here, to measure and target its advertising.',
  },
  tracers: [
    {
      name: '_scid',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '_scid_r',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '_schn',
      kind: 'cookie',
      retention: 'P1D',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: 'sc_at',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
