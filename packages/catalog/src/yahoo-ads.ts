// Yahoo Advertising: serves and measures Yahoo’s advertising.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://meta.legal.yahoo.com/iab-tcf/v2/device-storage-disclosure.json', verified: '2026-11-23' };

/** Yahoo Advertising: serves and measures Yahoo’s advertising. */
export const yahooAds: CatalogService = {
  id: 'yahoo-ads',
  name: 'Yahoo Advertising',
  kind: 'advertising',
  vendor: { name: 'Yahoo EMEA Limited', country: 'IE', policy: 'https://legal.yahoo.com/ie/en/yahoo/privacy/index.html', reaches: ['US'], ...vendorList },
  purposes: ['advertising'],
  match: ['ads.yahoo.com', 'sp.analytics.yahoo.com', 's.yimg.com/wi'],
  matched: thirdPartyWeb,
  like: ['https://s.yimg.com/wi/ytc.js', 'https://sp.analytics.yahoo.com/sp.pl'],
  unlike: ['https://s.yimg.com/aaq/logo.png'],
  about: { fr: 'Diffuse et mesure les publicités de Yahoo.', en: 'Serves and measures Yahoo’s advertising.' },
  tracers: [
    {
      name: 'tblci',
      kind: 'cookie',
      retention: 'P7D',
      about: { fr: 'Garde le numéro du clic sur une publicité.', en: 'Keeps the number of a click on an advertisement.' },
      ...documentation,
    },
    {
      name: 'vmcid',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: 'vmuuid',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
