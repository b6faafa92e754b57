// Stripe: processes the payment and detects fraud.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://stripe.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://docs.stripe.com/disputes/prevention/advanced-fraud-detection', verified: null };

// Load on checkout pages only; on other pages the fraud identifier is hard to call strictly necessary.
/** Stripe: processes the payment and detects fraud. */
export const stripe: CatalogService = {
  id: 'stripe',
  name: 'Stripe',
  kind: 'payment',
  vendor: { name: 'Stripe Technology Europe, Limited', country: 'IE', policy: 'https://stripe.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['necessary'],
  match: ['m.stripe.network', 'stripe.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Traite le paiement et repère les fraudes.', en: 'Processes the payment and detects fraud.' },
  tracers: [
    {
      name: '__stripe_mid',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Repère les paiements frauduleux.', en: 'Detects fraudulent payments.' },
      ...cookieDatabase,
    },
    {
      name: '__stripe_sid',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Repère les paiements frauduleux.', en: 'Detects fraudulent payments.' },
      ...cookieDatabase,
    },
    {
      name: 'm',
      kind: 'cookie',
      retention: 'P10Y',
      party: 'third',
      about: { fr: 'Reconnaît votre appareil.', en: 'Recognises your device.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'parameter', hold: 'advancedFraudSignals:false', ...documentation },
  breakage: 'high',
};
