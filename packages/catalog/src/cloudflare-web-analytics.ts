// Cloudflare Web Analytics: counts visits and how fast pages load, without a tracer.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.cloudflare.com/privacypolicy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Cloudflare Web Analytics: the beacon, apart from what protects a site, because it serves another purpose. */
export const cloudflareWebAnalytics: CatalogService = {
  id: 'cloudflare-web-analytics',
  name: 'Cloudflare Web Analytics',
  kind: 'analytics',
  vendor: { name: 'Cloudflare, Inc.', country: 'US', policy: 'https://www.cloudflare.com/privacypolicy/', ...privacy },
  purposes: ['audience'],
  match: ['cloudflareinsights.com'],
  matched: thirdPartyWeb,
  like: ['https://static.cloudflareinsights.com/beacon.min.js'],
  unlike: ['https://challenges.cloudflare.com/turnstile/v0/api.js'],
  about: {
    fr: 'Compte les visites et mesure la vitesse des pages.',
    en: 'Counts visits and measures how fast pages load.',
  },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
