// Eulerian: measures visits and the effect of advertising campaigns.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const documentation: Sourced = { source: 'https://doc.eulerian.com/p/WijZuvqwsFKoQB/What-is-important-to-know-about-Eulerian-Cookies', verified: '2026-11-23' };
const exemptionSource: Sourced = { source: 'https://doc.eulerian.com/p/WijZuvqwsFKoQB/What-is-important-to-know-about-Eulerian-Cookies', verified: null };

// Consent kept 6 months by default. CNAME by design: needs the DNS check of the scanner.
/** Eulerian: measures visits and the effect of advertising campaigns. */
export const eulerian: CatalogService = {
  id: 'eulerian',
  name: 'Eulerian',
  kind: 'analytics',
  vendor: { name: 'Eulerian Technologies', country: 'FR', policy: 'https://www.eulerian.com/en/privacy/', ...vendorList },
  purposes: ['audience'],
  match: ['eulerian.net', 'eulerian.com', 'euleriancdn.net'],
  matched: vendorList,
  about: { fr: 'Mesure les visites et l’effet des campagnes publicitaires.', en: 'Measures visits and the effect of advertising campaigns.' },
  tracers: [
    {
      name: 'cases',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: 'and0',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: 'and1',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
  ],
  exemption: { possible: null, basis: 'Vendor page says its 13 months follows the CNIL recommendation; exemption not read.', ...exemptionSource },
  breakage: 'low',
};
