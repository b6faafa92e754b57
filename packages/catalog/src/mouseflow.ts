// Mouseflow: records clicks and movements to study how pages are used.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://mouseflow.com/legal/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy', verified: '2026-11-25' };

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
  tracers: [
    {
      name: 'mf_user',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Note si vous êtes déjà venu.', en: 'Notes whether you have been here before.' },
      ...documentation,
    },
    {
      name: 'mf_*',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...documentation,
    },
  ],
  breakage: 'low',
};
