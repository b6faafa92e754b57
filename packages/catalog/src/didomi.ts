// Didomi: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://privacy.didomi.io/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://developers.didomi.io/cmp/web-sdk/consent-notice/cookies', verified: '2026-11-23' };

// Retention not on the page (OCD 1 year).
/** Didomi: collects and remembers your cookie choices. */
export const didomi: CatalogService = {
  id: 'didomi',
  name: 'Didomi',
  kind: 'consent',
  vendor: { name: 'Didomi SAS', country: 'FR', policy: 'https://privacy.didomi.io/', ...privacy },
  purposes: ['necessary'],
  match: ['sdk.privacy-center.org', 'api.privacy-center.org'],
  matched: thirdPartyWeb,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: 'didomi_token',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...documentation,
    },
    {
      name: 'didomi_dcs',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...documentation,
    },
    {
      name: 'euconsent-v2',
      kind: 'cookie',
      retention: 'unknown',
      about: {
        fr: 'Retient vos choix sur les cookies sous la forme commune aux annonceurs (TCF).',
        en: 'Remembers your cookie choices in the form advertisers share (TCF).',
      },
      ...documentation,
    },
    {
      name: 'didomi_token',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...documentation,
    },
    {
      name: 'euconsent-v2',
      kind: 'local-storage',
      retention: 'kept',
      about: {
        fr: 'Retient vos choix sur les cookies sous la forme commune aux annonceurs (TCF).',
        en: 'Remembers your cookie choices in the form advertisers share (TCF).',
      },
      ...documentation,
    },
  ],
  breakage: 'low',
};
