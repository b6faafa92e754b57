// PayPal: processes the payment and detects fraud.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.paypal.com/webapps/mpp/ua/privacy-full', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** PayPal: processes the payment and detects fraud. */
export const paypal: CatalogService = {
  id: 'paypal',
  name: 'PayPal',
  kind: 'payment',
  vendor: {
    name: 'PayPal (Europe) S.à r.l. et Cie, S.C.A.',
    country: 'LU',
    policy: 'https://www.paypal.com/webapps/mpp/ua/privacy-full',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['necessary'],
  match: ['paypal.com', 'paypalobjects.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Traite le paiement et repère les fraudes.', en: 'Processes the payment and detects fraud.' },
  tracers: [
    {
      name: 'ts',
      kind: 'cookie',
      retention: 'P3Y',
      party: 'third',
      about: { fr: 'Repère les paiements frauduleux.', en: 'Detects fraudulent payments.' },
      ...cookieDatabase,
    },
    {
      name: 'ts_c',
      kind: 'cookie',
      retention: 'P3Y',
      party: 'third',
      about: { fr: 'Repère les paiements frauduleux.', en: 'Detects fraudulent payments.' },
      ...cookieDatabase,
    },
    {
      name: 'nsid',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: 'l7_az',
      kind: 'cookie',
      retention: 'P1D',
      party: 'third',
      about: { fr: 'Choisit le centre de données qui répond.', en: 'Chooses the data centre that answers.' },
      ...cookieDatabase,
    },
    {
      name: 'enforce_policy',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: 'tsrce',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'high',
};
