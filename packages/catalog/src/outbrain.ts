// Outbrain: suggests sponsored content chosen from your browsing.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://www.outbrain.com/privacy/wp-json/privacy/v2/devicestorage.json', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Outbrain: suggests sponsored content chosen from your browsing. */
export const outbrain: CatalogService = {
  id: 'outbrain',
  name: 'Outbrain',
  kind: 'advertising',
  vendor: { name: 'Outbrain UK Ltd', country: 'GB', policy: 'https://www.outbrain.com/privacy', reaches: ['US'], ...vendorList },
  purposes: ['advertising'],
  match: ['outbrain.com', 'outbrainimg.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Propose des contenus sponsorisés choisis selon votre navigation.', en: 'Suggests sponsored content chosen from your browsing.' },
  tracers: [
    {
      name: 'dicbo_id',
      kind: 'cookie',
      retention: 'P7D',
      about: { fr: 'Garde le numéro du clic sur une publicité.', en: 'Keeps the number of a click on an advertisement.' },
      ...documentation,
    },
    {
      name: 'outbrain_dicbo_id',
      kind: 'cookie',
      retention: 'P1D',
      about: { fr: 'Garde le numéro du clic sur une publicité.', en: 'Keeps the number of a click on an advertisement.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
