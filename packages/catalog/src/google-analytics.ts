// Google Analytics 4: visits and what people do on the pages.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://business.safety.google/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const help: Sourced = { source: 'https://support.google.com/analytics/answer/11397207', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://developers.google.com/tag-platform/security/guides/consent', verified: null };
const exemptionSource: Sourced = {
  source: 'https://www.august-debouzy.com/en/blog/2214-nouvel-outil-dauto-certification-developpe-par-la-cnil-pour-les-solutions-de-mesure-daudience',
  verified: null,
};

/** Google Analytics 4: visits and what people do on the pages. */
export const googleAnalytics: CatalogService = {
  id: 'google-analytics',
  name: 'Google Analytics',
  kind: 'analytics',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://business.safety.google/privacy/', reaches: ['US'], ...privacy },
  purposes: ['audience'],
  match: ['google-analytics.com', 'analytics.google.com', 'www.googletagmanager.com/gtag/js', 'stats.g.doubleclick.net/g/'],
  matched: thirdPartyWeb,
  like: [
    'https://www.googletagmanager.com/gtag/js?id=G-ABC',
    'https://region1.google-analytics.com/g/collect',
    'https://stats.g.doubleclick.net/g/collect?v=2',
  ],
  unlike: ['https://www.googletagmanager.com/gtm.js?id=GTM-ABC', 'https://stats.g.doubleclick.net/pagead/x'],
  near: ['google-ads'],
  about: {
    fr: 'Mesure les visites, les pages vues et les actions sur le site. Google peut réutiliser ces données pour ses propres services.',
    en: 'Measures visits, page views and actions on the site. Google may reuse these data for its own services.',
  },
  tracers: [
    {
      name: '_ga',
      kind: 'cookie',
      retention: 'P2Y',
      about: {
        fr: 'Reconnaît votre navigateur d’une visite à l’autre, par un numéro tiré au hasard.',
        en: 'Recognises your browser from one visit to the next by a random number.',
      },
      ...help,
    },
    {
      name: '_ga_*',
      kind: 'cookie',
      retention: 'P2Y',
      about: {
        fr: 'Retient où en est votre visite en cours : début, pages vues, source.',
        en: 'Keeps where your current visit stands: its start, pages seen, source.',
      },
      ...help,
    },
    {
      name: '_gid',
      kind: 'cookie',
      retention: 'PT24H',
      about: { fr: 'Regroupe vos pages vues d’une même journée (anciennes versions).', en: 'Groups the pages you view within one day (older versions).' },
      ...cookieDatabase,
    },
    {
      name: '_gat*',
      kind: 'cookie',
      retention: 'PT1M',
      about: { fr: 'Limite le nombre d’envois par minute (anciennes versions).', en: 'Limits how many measurements are sent per minute (older versions).' },
      ...cookieDatabase,
    },
  ],
  signal: {
    by: 'google-consent-mode',
    hold: "gtag('consent', 'default', { analytics_storage: 'denied' })",
    grant: "gtag('consent', 'update', { analytics_storage: 'granted' })",
    denied: 'may send cookieless pings in advanced mode',
    ...documentation,
  },
  exemption: { possible: false, basis: 'CNIL criteria exclude providers that reuse the data; law-firm note names Google Analytics.', ...exemptionSource },
  breakage: 'low',
};
