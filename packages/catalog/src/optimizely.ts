// Optimizely: tests page variants and measures which works best.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.optimizely.com/legal/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Optimizely: tests page variants and measures which works best. */
export const optimizely: CatalogService = {
  id: 'optimizely',
  name: 'Optimizely',
  kind: 'testing',
  vendor: { name: 'Optimizely, Inc.', country: 'US', policy: 'https://www.optimizely.com/legal/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: ['optimizely.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Teste des variantes de pages et mesure laquelle marche le mieux.', en: 'Tests page variants and measures which works best.' },
  tracers: [
    {
      name: 'optimizelyEndUserId',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'optimizelyRedirectData',
      kind: 'cookie',
      retention: 'PT5S',
      about: { fr: 'Note qu’un test de page vous a redirigé.', en: 'Notes that a page test redirected you.' },
      ...cookieDatabase,
    },
    {
      name: 'optimizelyOptOut',
      kind: 'cookie',
      retention: 'P10Y',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'medium',
};
