// X posts: shows posts from X. X learns on which page you see them.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://support.twitter.com/articles/20170514', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** X posts: shows posts from X. X learns on which page you see them. */
export const xEmbed: CatalogService = {
  id: 'x-embed',
  name: 'X posts',
  kind: 'media',
  vendor: {
    name: 'Twitter International Unlimited Company',
    country: 'IE',
    policy: 'https://support.twitter.com/articles/20170514',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['media'],
  match: ['platform.twitter.com', 'syndication.twitter.com', 'cdn.syndication.twimg.com'],
  matched: thirdPartyWeb,
  unlike: ['https://x.com/somebody'],
  about: { fr: 'Affiche des publications de X. X apprend sur quelle page vous les voyez.', en: 'Shows posts from X. X learns on which page you see them.' },
  tracers: [
    {
      name: 'guest_id',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'personalization_id',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Sert à choisir les publicités selon votre navigation.', en: 'Serves to choose advertisements from your browsing.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
