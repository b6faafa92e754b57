// Wysistat: measures visits and page views.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://wysistat.net/contact/', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };
const documentation: Sourced = { source: 'https://wysistat.net/web-analytics/exemption-cnil', verified: '2026-11-23' };

/** Wysistat: measures visits and page views. */
export const wysistat: CatalogService = {
  id: 'wysistat',
  name: 'Wysistat',
  kind: 'analytics',
  vendor: { name: 'Wysistat', country: 'FR', policy: 'https://wysistat.net/contact/', ...privacy },
  purposes: ['audience'],
  match: ['wysistat.com', 'wysistat.net'],
  matched: tarteaucitron,
  about: { fr: 'Mesure les visites et les pages vues.', en: 'Measures visits and page views.' },
  tracers: [
    {
      name: 'Wysistat',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
  ],
  exemption: { possible: true, basis: 'Vendor page claims exemption without settings: cookie 13 months not renewed, raw data 3 months.', ...documentation },
  breakage: 'low',
};
