// hCaptcha: tells humans from bots.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.hcaptcha.com/privacy', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** hCaptcha: tells humans from bots. */
export const hcaptcha: CatalogService = {
  id: 'hcaptcha',
  name: 'hCaptcha',
  kind: 'security',
  vendor: { name: 'Intuition Machines, Inc.', country: 'US', policy: 'https://www.hcaptcha.com/privacy', ...privacy },
  purposes: ['necessary'],
  match: ['hcaptcha.com'],
  matched: tarteaucitron,
  about: { fr: 'Distingue les humains des robots.', en: 'Tells humans from bots.' },
  tracers: [],
  unlisted: true,
  breakage: 'high',
};
