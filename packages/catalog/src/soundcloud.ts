// SoundCloud: plays music hosted by SoundCloud.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://soundcloud.com/pages/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** SoundCloud: plays music hosted by SoundCloud. */
export const soundcloud: CatalogService = {
  id: 'soundcloud',
  name: 'SoundCloud',
  kind: 'media',
  vendor: { name: 'SoundCloud Global Limited & Co. KG', country: 'DE', policy: 'https://soundcloud.com/pages/privacy', ...privacy },
  purposes: ['media'],
  match: ['soundcloud.com', 'sndcdn.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Fait entendre de la musique hébergée par SoundCloud.', en: 'Plays music hosted by SoundCloud.' },
  tracers: [
    {
      name: 'sc_anonymous_id',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...tarteaucitron,
    },
    {
      name: 'sclocale',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Retient votre langue.', en: 'Remembers your language.' },
      ...tarteaucitron,
    },
  ],
  breakage: 'low',
};
