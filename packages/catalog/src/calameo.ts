// Calaméo: shows documents to leaf through, hosted by Calaméo.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://fr.calameo.com/privacy', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Calaméo: shows documents to leaf through, hosted by Calaméo. */
export const calameo: CatalogService = {
  id: 'calameo',
  name: 'Calaméo',
  kind: 'media',
  vendor: { name: 'Calaméo SAS', country: 'FR', policy: 'https://fr.calameo.com/privacy', ...privacy },
  purposes: ['media'],
  match: ['calameo.com'],
  matched: tarteaucitron,
  about: { fr: 'Affiche des documents à feuilleter hébergés par Calaméo.', en: 'Shows documents to leaf through, hosted by Calaméo.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
