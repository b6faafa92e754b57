// iubenda: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.iubenda.com/privacy-policy/252372', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** iubenda: collects and remembers your cookie choices. */
export const iubenda: CatalogService = {
  id: 'iubenda',
  name: 'iubenda',
  kind: 'consent',
  vendor: { name: 'iubenda s.r.l.', country: 'IT', policy: 'https://www.iubenda.com/privacy-policy/252372', ...privacy },
  purposes: ['necessary'],
  match: ['iubenda.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: '_iub_cs-*',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
