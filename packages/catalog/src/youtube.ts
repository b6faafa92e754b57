// YouTube: embedded videos, the “nocookie” host included, which also stores once a video plays.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const policy: Sourced = { source: 'https://policies.google.com/technologies/cookies', verified: null };
const documentation: Sourced = { source: 'https://support.google.com/youtube/answer/171780', verified: null };

/** YouTube: embedded videos, the “nocookie” host included, which also stores once a video plays. */
export const youtube: CatalogService = {
  id: 'youtube',
  name: 'YouTube',
  kind: 'media',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['media'],
  match: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com'],
  matched: thirdPartyWeb,
  unlike: ['https://notyoutube.com/embed/x'],
  about: {
    fr: 'Affiche des vidéos hébergées par YouTube. Google apprend quelles vidéos vous voyez et sur quelle page.',
    en: 'Shows videos hosted by YouTube. Google learns which videos you see and on which page.',
  },
  tracers: [
    {
      name: 'VISITOR_INFO1_LIVE',
      kind: 'cookie',
      retention: 'P6M',
      party: 'third',
      about: {
        fr: 'Reconnaît votre navigateur pour les réglages et le débit du lecteur.',
        en: 'Recognises your browser for the player’s settings and bandwidth.',
      },
      ...policy,
    },
    {
      name: '__Secure-YNID',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: { fr: 'Remplace peu à peu VISITOR_INFO1_LIVE.', en: 'Gradually replaces VISITOR_INFO1_LIVE.' },
      ...cookieDatabase,
    },
    {
      name: 'YSC',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Vérifie que les actions du lecteur viennent bien de vous.', en: 'Checks that the player’s actions really come from you.' },
      ...policy,
    },
    {
      name: 'PREF',
      kind: 'cookie',
      retention: 'P8M',
      party: 'third',
      about: { fr: 'Garde vos préférences de lecture.', en: 'Keeps your playback preferences.' },
      ...policy,
    },
    {
      name: 'VISITOR_PRIVACY_METADATA',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: { fr: 'Garde vos choix de confidentialité chez YouTube.', en: 'Keeps your privacy choices at YouTube.' },
      ...cookieDatabase,
    },
    {
      name: '__Secure-ROLLOUT_TOKEN',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: { fr: 'Décide quelles nouveautés du lecteur vous recevez.', en: 'Decides which new player features you get.' },
      ...cookieDatabase,
    },
    {
      name: '__Secure-YEC',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Garde vos préférences quand vous n’êtes pas connecté.', en: 'Keeps your preferences while you are not signed in.' },
      ...policy,
    },
  ],
  signal: { by: 'parameter', hold: 'youtube-nocookie.com host', denied: 'fewer cookies before play; not a guarantee of none', ...documentation },
  breakage: 'low',
};
