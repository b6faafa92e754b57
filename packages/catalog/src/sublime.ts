// Sublime: shows advertisements that surround the page.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://gdpr.ayads.co/cookiepolicy.json', verified: '2026-11-23' };

/** Sublime: shows advertisements that surround the page. */
export const sublime: CatalogService = {
  id: 'sublime',
  name: 'Sublime',
  kind: 'advertising',
  vendor: { name: 'Sublime', country: 'FR', policy: 'https://ayads.co/privacy.php', ...vendorList },
  purposes: ['advertising'],
  match: ['ayads.co'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche des publicités qui habillent la page.', en: 'Shows advertisements that surround the page.' },
  tracers: [
    {
      name: 'dnt',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...documentation,
    },
    {
      name: 'ayads-capping.ad*',
      kind: 'local-storage',
      retention: 'P1D',
      about: { fr: 'Compte combien de fois une publicité vous a été montrée.', en: 'Counts how often an advertisement was shown to you.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
