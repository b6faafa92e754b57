// Plezi: links your visits to a contact record for sales and marketing.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.plezi.co/fr/mentions-legales/', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Plezi: links your visits to a contact record for sales and marketing. */
export const plezi: CatalogService = {
  id: 'plezi',
  name: 'Plezi',
  kind: 'marketing',
  vendor: { name: 'Plezi SAS', country: 'FR', policy: 'https://www.plezi.co/fr/mentions-legales/', ...privacy },
  purposes: ['advertising'],
  match: ['brain.plezi.co'],
  matched: tarteaucitron,
  about: { fr: 'Relie vos visites à une fiche de contact pour le suivi commercial.', en: 'Links your visits to a contact record for sales and marketing.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
