// Instagram: shows posts from Instagram. Meta learns on which page you see them.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.instagram.com/legal/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Instagram: shows posts from Instagram. Meta learns on which page you see them. */
export const instagramEmbed: CatalogService = {
  id: 'instagram-embed',
  name: 'Instagram',
  kind: 'media',
  vendor: { name: 'Meta Platforms Ireland Limited', country: 'IE', policy: 'https://www.instagram.com/legal/privacy/', reaches: ['US'], ...privacy },
  purposes: ['media'],
  match: ['instagram.com', 'cdninstagram.com'],
  matched: thirdPartyWeb,
  unlike: ['https://www.facebook.com/plugins/post.php'],
  about: {
    fr: 'Affiche des publications d’Instagram. Meta apprend sur quelle page vous les voyez.',
    en: 'Shows posts from Instagram. Meta learns on which page you see them.',
  },
  tracers: [
    {
      name: 'mid',
      kind: 'cookie',
      retention: 'P9Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'ig_did',
      kind: 'cookie',
      retention: 'P9Y',
      party: 'third',
      about: { fr: 'Reconnaît votre appareil.', en: 'Recognises your device.' },
      ...cookieDatabase,
    },
    {
      name: 'csrftoken',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Empêche qu’un autre site agisse à votre place.', en: 'Prevents another site from acting in your name.' },
      ...tarteaucitron,
    },
  ],
  breakage: 'low',
};
