// tarteaucitron.js: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://tarteaucitron.io/en/', verified: null };
const sdk: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: '2026-11-23' };

/** tarteaucitron.js: collects and remembers your cookie choices. */
export const tarteaucitron: CatalogService = {
  id: 'tarteaucitron',
  name: 'tarteaucitron.js',
  kind: 'consent',
  vendor: { name: 'tarteaucitron.io', country: 'FR', policy: 'https://tarteaucitron.io/en/', ...privacy },
  purposes: ['necessary'],
  match: ['tarteaucitron.io'],
  matched: privacy,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: 'tarteaucitron',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...sdk,
    },
  ],
  breakage: 'low',
  sdk: {
    package: 'tarteaucitronjs@1.34.0',
    file: 'tarteaucitron.js',
    start: "tarteaucitron.init({ hashtag: '#choices', cookieName: 'tarteaucitron' }); tarteaucitron.cookie.create('youtube', false)",
  },
};
