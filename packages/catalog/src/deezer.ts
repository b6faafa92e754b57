// Deezer: plays music hosted by Deezer.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.deezer.com/legal/personal-datas', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Deezer: plays music hosted by Deezer. */
export const deezer: CatalogService = {
  id: 'deezer',
  name: 'Deezer',
  kind: 'media',
  vendor: { name: 'Deezer SA', country: 'FR', policy: 'https://www.deezer.com/legal/personal-datas', ...privacy },
  purposes: ['media'],
  match: ['widget.deezer.com'],
  matched: tarteaucitron,
  unlike: ['https://www.deezer.com/track/1'],
  about: { fr: 'Fait entendre de la musique hébergée par Deezer.', en: 'Plays music hosted by Deezer.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
