// LiveRamp: turns an email address into an advertising id shared by several sites.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://tcf.ats.rlcdn.com/device-storage-disclosure.json', verified: '2026-11-23' };

/** LiveRamp: turns an email address into an advertising id shared by several sites. */
export const liveramp: CatalogService = {
  id: 'liveramp',
  name: 'LiveRamp',
  kind: 'advertising',
  vendor: {
    name: 'LiveRamp',
    country: 'US',
    policy: 'https://liveramp.fr/politique-confidentialite-produits-services/politique-de-confidentialite-de-nos-produits-et-services-2/',
    ...vendorList,
  },
  purposes: ['advertising'],
  match: ['rlcdn.com', 'privacymanager.io', 'liadm.com/idl'],
  matched: thirdPartyWeb,
  like: ['https://idsync.rlcdn.com/1.gif', 'https://api.rlcdn.com/api/identity'],
  unlike: ['https://liadm.com/other'],
  about: {
    fr: 'Transforme une adresse électronique en identifiant publicitaire commun à plusieurs sites.',
    en: 'Turns an email address into an advertising id shared by several sites.',
  },
  tracers: [
    {
      name: 'idl_env',
      kind: 'cookie',
      retention: 'P30D',
      about: { fr: 'Garde un identifiant publicitaire chiffré.', en: 'Keeps an encrypted advertising id.' },
      ...documentation,
    },
    {
      name: '_lr_env',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Garde un identifiant publicitaire chiffré.', en: 'Keeps an encrypted advertising id.' },
      ...documentation,
    },
    {
      name: '_lr_retry_request',
      kind: 'cookie',
      retention: 'PT1H',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
    {
      name: '_lr_geo_location',
      kind: 'cookie',
      retention: 'P1D',
      about: { fr: 'Garde le pays ou la région d’où vous venez.', en: 'Keeps the country or region you come from.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
