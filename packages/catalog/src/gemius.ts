// Gemius: estimates the audience of sites across a market.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://gemius.com/media/documents/Gemius_SA_Vendor_Device_Storage.json', verified: '2026-11-23' };

/** Gemius: estimates the audience of sites across a market. */
export const gemius: CatalogService = {
  id: 'gemius',
  name: 'Gemius',
  kind: 'analytics',
  vendor: { name: 'Gemius SA', country: 'PL', policy: 'https://www.gemius.com/privacy-policy.html', ...vendorList },
  purposes: ['audience'],
  match: ['gemius.pl'],
  matched: thirdPartyWeb,
  about: { fr: 'Estime l’audience des sites d’un marché.', en: 'Estimates the audience of sites across a market.' },
  tracers: [
    {
      name: '__gfp_64b',
      kind: 'cookie',
      retention: 'P395D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: '__gfp_cache',
      kind: 'cookie',
      retention: 'P395D',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
    {
      name: '__gfp_dnt',
      kind: 'cookie',
      retention: 'P1825D',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
