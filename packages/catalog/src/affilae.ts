// Affilae: credits a sale to the partner that sent you here.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://affilae.com/en/privacy-cookie-policy/', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Affilae: credits a sale to the partner that sent you here. */
export const affilae: CatalogService = {
  id: 'affilae',
  name: 'Affilae',
  kind: 'advertising',
  vendor: { name: 'Affilae SAS', country: 'FR', policy: 'https://affilae.com/en/privacy-cookie-policy/', ...privacy },
  purposes: ['advertising'],
  match: ['affilae.com'],
  matched: tarteaucitron,
  about: { fr: 'Attribue une vente au partenaire qui vous a envoyé ici.', en: 'Credits a sale to the partner that sent you here.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
