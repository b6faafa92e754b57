// New Relic: measures how fast pages are and their errors.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://newrelic.com/termsandconditions/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:@newrelic/browser-agent@1.322.0', verified: '2026-11-23' };
const documentation: Sourced = {
  source: 'https://docs.newrelic.com/docs/browser/browser-monitoring/page-load-timing-resources/new-relic-cookies-used-browser/',
  verified: '2026-11-26',
};

/** New Relic: measures how fast pages are and their errors. */
export const newRelic: CatalogService = {
  id: 'new-relic',
  name: 'New Relic',
  kind: 'monitoring',
  vendor: { name: 'New Relic, Inc.', country: 'US', policy: 'https://newrelic.com/termsandconditions/privacy', ...privacy },
  purposes: ['audience'],
  match: ['newrelic.com', 'nr-data.net'],
  matched: thirdPartyWeb,
  about: { fr: 'Mesure la vitesse des pages et leurs erreurs.', en: 'Measures how fast pages are and their errors.' },
  tracers: [
    {
      name: 'NRBA_SESSION::*',
      kind: 'local-storage',
      retention: 'PT4H',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...sdk,
    },
    {
      name: 'JSESSIONID',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: {
        fr: 'Regroupe les pages d’une même visite, avec un agent d’avant 2022 seulement.',
        en: 'Groups the pages of one visit, with an agent from before 2022 only.',
      },
      ...documentation,
    },
  ],
  breakage: 'low',
};
