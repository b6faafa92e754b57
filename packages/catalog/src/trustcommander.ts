// Commanders Act TrustCommander: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Commanders Act TrustCommander: collects and remembers your cookie choices. */
export const trustcommander: CatalogService = {
  id: 'trustcommander',
  name: 'Commanders Act TrustCommander',
  kind: 'consent',
  vendor: { name: 'Commanders Act', country: 'FR', policy: 'https://www.commandersact.com/en/privacy/', ...vendorList },
  purposes: ['necessary'],
  match: ['trustcommander.net'],
  matched: thirdPartyWeb,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: 'TC_PRIVACY',
      kind: 'cookie',
      retention: 'P396D',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: 'TC_PRIVACY_CENTER',
      kind: 'cookie',
      retention: 'P396D',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
