// Klarna: offers payment by instalments and processes the payment.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.klarna.com/international/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Klarna: offers payment by instalments and processes the payment. */
export const klarna: CatalogService = {
  id: 'klarna',
  name: 'Klarna',
  kind: 'payment',
  vendor: { name: 'Klarna Bank AB', country: 'SE', policy: 'https://www.klarna.com/international/privacy-policy/', ...privacy },
  purposes: ['necessary'],
  match: ['klarna.com', 'klarnaservices.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Propose le paiement en plusieurs fois et traite le paiement.', en: 'Offers payment by instalments and processes the payment.' },
  tracers: [],
  unlisted: true,
  breakage: 'medium',
};
