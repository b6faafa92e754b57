// Google Maps: shows maps. Google learns which map you see and on which page.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

// Embed iframe sets google.com cookies when the visitor already has them; the JS API also loads Google Fonts.
/** Google Maps: shows maps. Google learns which map you see and on which page. */
export const googleMaps: CatalogService = {
  id: 'google-maps',
  name: 'Google Maps',
  kind: 'media',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['media'],
  match: ['maps.googleapis.com', 'maps.gstatic.com', 'www.google.com/maps', 'maps.google.com'],
  matched: thirdPartyWeb,
  like: ['https://www.google.com/maps/embed?pb=1', 'https://maps.googleapis.com/maps/api/js?key=x'],
  unlike: ['https://www.google.com/recaptcha/api.js', 'https://www.google.com/search?q=maps'],
  about: {
    fr: 'Affiche des cartes. Google apprend quelle carte vous voyez et sur quelle page.',
    en: 'Shows maps. Google learns which map you see and on which page.',
  },
  tracers: [
    {
      name: 'NID',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Garde vos préférences chez Google.', en: 'Keeps your preferences at Google.' },
      ...tarteaucitron,
    },
    {
      name: 'OGPC',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Garde vos préférences de carte.', en: 'Keeps your map preferences.' },
      ...tarteaucitron,
    },
  ],
  breakage: 'medium',
};
