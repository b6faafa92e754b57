// Ausha: plays podcasts hosted by Ausha.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.ausha.co/protection-personal-data/', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Ausha: plays podcasts hosted by Ausha. */
export const ausha: CatalogService = {
  id: 'ausha',
  name: 'Ausha',
  kind: 'media',
  vendor: { name: 'Icreo SAS (Ausha)', country: 'FR', policy: 'https://www.ausha.co/protection-personal-data/', ...privacy },
  purposes: ['media'],
  match: ['player.ausha.co'],
  matched: tarteaucitron,
  unlike: ['https://www.ausha.co/'],
  about: { fr: 'Fait entendre des podcasts hébergés par Ausha.', en: 'Plays podcasts hosted by Ausha.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
