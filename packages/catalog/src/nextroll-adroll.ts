// AdRoll: shows you, on other sites, advertisements for what you saw here.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://s.adroll.com/shares/device_storage.json', verified: '2026-11-23' };

/** AdRoll: shows you, on other sites, advertisements for what you saw here. */
export const nextrollAdroll: CatalogService = {
  id: 'nextroll-adroll',
  name: 'AdRoll',
  kind: 'advertising',
  vendor: { name: 'NextRoll, Inc.', country: 'US', policy: 'https://www.nextroll.com/privacy', ...vendorList },
  purposes: ['advertising'],
  match: ['adroll.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Vous montre sur d’autres sites les publicités de ce que vous avez vu ici.',
    en: 'Shows you, on other sites, advertisements for what you saw here.',
  },
  tracers: [
    {
      name: '__adroll_fpc',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: '__adroll_bounced3',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Note si vous avez quitté le site aussitôt.', en: 'Notes whether you left the site at once.' },
      ...documentation,
    },
    {
      name: '__adroll_load_stats',
      kind: 'cookie',
      retention: 'P30D',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
