// FullStory: records the visit as you see it, to study how pages are used.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.fullstory.com/legal/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://developer.fullstory.com/browser/fullcapture/user-consent/', verified: null };

/** FullStory: records the visit as you see it, to study how pages are used. */
export const fullstory: CatalogService = {
  id: 'fullstory',
  name: 'FullStory',
  kind: 'replay',
  vendor: { name: 'FullStory, Inc.', country: 'US', policy: 'https://www.fullstory.com/legal/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: ['fullstory.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Enregistre la visite telle que vous la voyez, pour étudier l’usage des pages.',
    en: 'Records the visit as you see it, to study how pages are used.',
  },
  tracers: [],
  unlisted: true,
  signal: { by: 'calls', hold: "window['_fs_capture_on_startup']=false", grant: "FS('start')", revoke: "FS('shutdown')", ...documentation },
  breakage: 'low',
};
