// Google Analytics 4: visits and what people do on the pages.
import type { CatalogService, Sourced } from './catalog-service.ts';

const privacy: Sourced = { source: 'https://business.safety.google/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: '2026-11-23' };
const help: Sourced = { source: 'https://support.google.com/analytics/answer/11397207', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Google Analytics 4: visits and what people do on the pages. */
export const googleAnalytics: CatalogService = {
  id: 'google-analytics',
  name: 'Google Analytics',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://business.safety.google/privacy/', ...privacy },
  purposes: ['audience'],
  match: ['google-analytics.com', 'analytics.google.com', 'www.googletagmanager.com/gtag/js', 'stats.g.doubleclick.net/g/collect'],
  matched: thirdPartyWeb,
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
};
