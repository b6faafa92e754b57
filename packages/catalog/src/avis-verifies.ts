// Avis Vérifiés: shows customer reviews.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = {
  source: 'https://help.myfeelback.com/fr/quels-sont-les-cookies-d%C3%A9pos%C3%A9s-par-un-dispositif-de-collecte-myfeelback',
  verified: null,
};
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

// No readable vendor page on cookies found: left empty. MyFeelBack (same group) loads from actorssl-5637.kxcdn.com (tarteaucitron).
/** Avis Vérifiés: shows customer reviews. */
export const avisVerifies: CatalogService = {
  id: 'avis-verifies',
  name: 'Avis Vérifiés',
  kind: 'widget',
  vendor: {
    name: 'Net Reviews SAS (Skeepers)',
    country: 'FR',
    policy: 'https://help.myfeelback.com/fr/quels-sont-les-cookies-d%C3%A9pos%C3%A9s-par-un-dispositif-de-collecte-myfeelback',
    ...privacy,
  },
  purposes: ['media'],
  match: ['avis-verifies.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche des avis de clients.', en: 'Shows customer reviews.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
