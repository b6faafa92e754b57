// Criteo: recognises your browser across sites to show you products you have looked at.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://privacy.criteo.com/iab-europe/tcfv2/disclosure.json', verified: '2026-11-23' };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

// CNIL fined Criteo EUR 40 M in June 2023 (secondary source).
/** Criteo: recognises your browser across sites to show you products you have looked at. */
export const criteo: CatalogService = {
  id: 'criteo',
  name: 'Criteo',
  kind: 'advertising',
  vendor: { name: 'Criteo SA', country: 'FR', policy: 'https://www.criteo.com/privacy/', ...vendorList },
  purposes: ['advertising'],
  match: ['criteo.com', 'criteo.net'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Reconnaît votre navigateur d’un site à l’autre pour vous montrer les produits que vous avez vus.',
    en: 'Recognises your browser across sites to show you products you have looked at.',
  },
  tracers: [
    {
      name: 'cto_bundle',
      kind: 'cookie',
      retention: 'P390D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: 'cto_bundle',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: 'cto_optout',
      kind: 'cookie',
      retention: 'P390D',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...documentation,
    },
    {
      name: 'cto_optout',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...documentation,
    },
    {
      name: 'uid',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...tarteaucitron,
    },
  ],
  signal: { by: 'tcf', ...documentation },
  breakage: 'low',
};
