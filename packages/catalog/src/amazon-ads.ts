// Amazon Ads: auctions advertising space and measures Amazon’s advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=201909010', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://m.media-amazon.com/images/G/01/adprefs/deviceStorageDisclosure.json', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const consentSignal: Sourced = { source: 'https://advertising.amazon.com/help/GKJQ7E8SE9BRG73Q', verified: '2026-11-25' };

/** Amazon Ads: auctions advertising space and measures Amazon’s advertising. */
export const amazonAds: CatalogService = {
  id: 'amazon-ads',
  name: 'Amazon Ads',
  kind: 'advertising',
  vendor: {
    name: 'Amazon Online UK Limited',
    country: 'GB',
    policy: 'https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=201909010',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['advertising'],
  match: ['amazon-adsystem.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Met aux enchères les espaces publicitaires et mesure les publicités d’Amazon.',
    en: 'Auctions advertising space and measures Amazon’s advertising.',
  },
  tracers: [
    {
      name: 'vendor-id',
      kind: 'cookie',
      retention: 'P30D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: 'amzn-token',
      kind: 'cookie',
      retention: 'P7D',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
    {
      name: 'ad-id',
      kind: 'cookie',
      retention: 'P190D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'ad-privacy',
      kind: 'cookie',
      retention: 'P5Y',
      party: 'third',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: 'amzn_consent',
      kind: 'cookie',
      retention: 'P28D',
      about: { fr: 'Dit à Amazon ce que vous avez accepté ou refusé.', en: 'Tells Amazon what you accepted or refused.' },
      ...consentSignal,
      verified: null,
    },
  ],
  signal: {
    by: 'calls',
    hold: 'c.amazon-adsystem.com/aat/amzn-consent.js begins with everything denied',
    grant: "amznConsent().setCountryCode('FR').setEnableAdStorage(true).setEnableUserData(true).build()",
    revoke: "amznConsent().setCountryCode('FR').setEnableAdStorage(false).setEnableUserData(false).build()",
    denied: 'the library itself writes the cookie amzn_consent for 28 days as soon as it runs, whatever is denied; a TCF string outranks it - gate the load',
    ...consentSignal,
  },
  breakage: 'low',
};
