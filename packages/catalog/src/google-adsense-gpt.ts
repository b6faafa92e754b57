// Google AdSense and Ad Manager: shows Google’s advertisements and measures what becomes of them.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://business.safety.google/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const disclosure: Sourced = { source: 'https://www.gstatic.com/iabtcf/deviceStorageDisclosure.json', verified: '2026-11-23' };
const documentation: Sourced = { source: 'https://developers.google.com/tag-platform/security/guides/consent', verified: null };

/** Google AdSense and Ad Manager: shows Google’s advertisements and measures what becomes of them. */
export const googleAdsenseGpt: CatalogService = {
  id: 'google-adsense-gpt',
  name: 'Google AdSense and Ad Manager',
  kind: 'advertising',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://business.safety.google/privacy/', reaches: ['US'], ...privacy },
  purposes: ['advertising'],
  match: ['pagead2.googlesyndication.com', 'securepubads.g.doubleclick.net', 'tpc.googlesyndication.com', 'www.googletagservices.com'],
  matched: thirdPartyWeb,
  near: ['google-ads'],
  about: { fr: 'Affiche les publicités de Google et mesure ce qu’elles deviennent.', en: 'Shows Google’s advertisements and measures what becomes of them.' },
  tracers: [
    {
      name: '__gads',
      kind: 'cookie',
      retention: 'P395D',
      about: { fr: 'Sert à diffuser et à mesurer les publicités.', en: 'Serves to deliver and measure advertisements.' },
      ...disclosure,
    },
    {
      name: '__gpi',
      kind: 'cookie',
      retention: 'P395D',
      about: { fr: 'Sert à diffuser les publicités.', en: 'Serves to deliver advertisements.' },
      ...disclosure,
    },
    {
      name: '__gpi_optout',
      kind: 'cookie',
      retention: 'P395D',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...disclosure,
    },
    {
      name: '__eoi',
      kind: 'cookie',
      retention: 'P182D',
      about: { fr: 'Repère les faux clics sur les publicités.', en: 'Detects false clicks on advertisements.' },
      ...disclosure,
    },
    {
      name: '__gsas',
      kind: 'cookie',
      retention: 'P395D',
      about: {
        fr: 'Sert à diffuser les publicités sur les moteurs de recherche partenaires.',
        en: 'Serves to deliver advertisements on partner search engines.',
      },
      ...disclosure,
    },
    {
      name: 'FCNEC',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...disclosure,
    },
  ],
  signal: {
    by: 'google-consent-mode',
    hold: "gtag('consent', 'default', { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' })",
    grant: "gtag('consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' })",
    ...documentation,
  },
  breakage: 'low',
};
