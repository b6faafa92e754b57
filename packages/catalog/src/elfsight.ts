// Elfsight: shows ready-made widgets: reviews, social networks, forms.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://elfsight.com/privacy-policy/', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Elfsight: shows ready-made widgets: reviews, social networks, forms. */
export const elfsight: CatalogService = {
  id: 'elfsight',
  name: 'Elfsight',
  kind: 'widget',
  vendor: { name: 'Elfsight, LLC', country: 'AD', policy: 'https://elfsight.com/privacy-policy/', ...privacy },
  purposes: ['media'],
  match: ['elfsight.com'],
  matched: tarteaucitron,
  about: { fr: 'Affiche des modules prêts à l’emploi : avis, réseaux sociaux, formulaires.', en: 'Shows ready-made widgets: reviews, social networks, forms.' },
  tracers: [
    {
      name: '_p_hfp_client_id',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...tarteaucitron,
    },
    {
      name: 'session_id',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...tarteaucitron,
    },
  ],
  breakage: 'low',
};
