// Usercentrics: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://usercentrics.com/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Usercentrics: collects and remembers your cookie choices. */
export const usercentrics: CatalogService = {
  id: 'usercentrics',
  name: 'Usercentrics',
  kind: 'consent',
  vendor: { name: 'Usercentrics GmbH', country: 'DE', policy: 'https://usercentrics.com/privacy-policy/', ...privacy },
  purposes: ['necessary'],
  match: ['usercentrics.eu'],
  matched: thirdPartyWeb,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
