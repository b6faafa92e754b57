// Simple Analytics: counts visits and page views, without recognising your browser.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://docs.simpleanalytics.com/what-we-collect', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };
const script: Sourced = { source: 'https://github.com/simpleanalytics/scripts', verified: '2026-11-26' };

/** Simple Analytics: counts visits and page views, without recognising your browser. */
export const simpleAnalytics: CatalogService = {
  id: 'simple-analytics',
  name: 'Simple Analytics',
  kind: 'analytics',
  vendor: { name: 'Simple Analytics B.V.', country: 'NL', policy: 'https://docs.simpleanalytics.com/what-we-collect', ...privacy },
  purposes: ['audience'],
  match: ['simpleanalyticscdn.com'],
  matched: tarteaucitron,
  about: {
    fr: 'Compte les visites et les pages vues, sans reconnaître votre navigateur.',
    en: 'Counts visits and page views, without recognising your browser.',
  },
  tracers: [],
  nothing: script,
  breakage: 'low',
};
