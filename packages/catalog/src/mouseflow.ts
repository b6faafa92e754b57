// Mouseflow: records clicks and movements to study how pages are used.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://mouseflow.com/legal/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Mouseflow: records clicks and movements to study how pages are used. */
export const mouseflow: CatalogService = {
  id: 'mouseflow',
  name: 'Mouseflow',
  kind: 'replay',
  vendor: { name: 'Mouseflow ApS', country: 'DK', policy: 'https://mouseflow.com/legal/privacy/', ...privacy },
  purposes: ['audience'],
  match: ['mouseflow.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Enregistre les clics et les mouvements pour étudier l’usage des pages.', en: 'Records clicks and movements to study how pages are used.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
