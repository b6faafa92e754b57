// FullStory: records the visit as you see it, to study how pages are used.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.fullstory.com/legal/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://developer.fullstory.com/browser/fullcapture/user-consent/', verified: null };
const cookies: Sourced = {
  source: 'https://help.fullstory.com/hc/en-us/articles/360020829513-Why-Fullstory-uses-First-Party-Cookies',
  verified: '2026-11-25',
};

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
  tracers: [
    {
      name: 'fs_uid',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookies,
    },
    {
      name: 'fs_cid',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Retient si vous acceptez l’enregistrement.', en: 'Remembers whether you accept the recording.' },
      ...cookies,
    },
    {
      name: 'fs_lua',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Note l’heure de votre dernière action.', en: 'Notes the time of your last action.' },
      ...cookies,
    },
  ],
  unlisted: true,
  signal: { by: 'calls', hold: "window['_fs_capture_on_startup']=false", grant: "FS('start')", revoke: "FS('shutdown')", ...documentation },
  breakage: 'low',
};
