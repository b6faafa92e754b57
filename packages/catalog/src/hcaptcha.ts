// hCaptcha: tells humans from bots.
import type { CatalogService, Sourced } from '@assent/core';

const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };
const archived: Sourced = {
  source: 'https://github.com/tosdr/tosback-versions/blob/a11c8e08eba9a3748228dddf01245bf4fd46ad52/hCaptcha/Privacy%20Policy.md',
  verified: '2026-11-26',
};

/** hCaptcha: tells humans from bots. */
export const hcaptcha: CatalogService = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  kind: 'security',
  vendor: { name: 'Intuition Machines, Inc.', country: 'US', policy: 'https://www.hcaptcha.com/privacy', ...archived },
  purposes: ['necessary'],
  match: ['hcaptcha.com'],
  matched: tarteaucitron,
  about: { fr: 'Distingue les humains des robots.', en: 'Tells humans from bots.' },
  tracers: [],
  unlisted: true,
  breakage: 'high',
};
