// Spotify: plays music and podcasts hosted by Spotify.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.spotify.com/us/legal/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Spotify: plays music and podcasts hosted by Spotify. */
export const spotify: CatalogService = {
  id: 'spotify',
  name: 'Spotify',
  kind: 'media',
  vendor: { name: 'Spotify AB', country: 'SE', policy: 'https://www.spotify.com/us/legal/privacy-policy/', ...privacy },
  purposes: ['media'],
  match: ['open.spotify.com', 'scdn.co', 'spotifycdn.com'],
  matched: thirdPartyWeb,
  unlike: ['https://www.spotify.com/'],
  about: { fr: 'Fait entendre de la musique et des podcasts hébergés par Spotify.', en: 'Plays music and podcasts hosted by Spotify.' },
  tracers: [
    {
      name: 'sp_t',
      kind: 'cookie',
      retention: 'P2M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'sp_landing',
      kind: 'cookie',
      retention: 'P1D',
      party: 'third',
      about: { fr: 'Garde la page où vous êtes arrivé.', en: 'Keeps the page you arrived on.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
