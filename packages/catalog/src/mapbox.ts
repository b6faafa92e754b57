// Mapbox: shows maps. Mapbox receives your IP address and the place shown.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.mapbox.com/legal/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Mapbox: shows maps. Mapbox receives your IP address and the place shown. */
export const mapbox: CatalogService = {
  id: 'mapbox',
  name: 'Mapbox',
  kind: 'media',
  vendor: { name: 'Mapbox, Inc.', country: 'US', policy: 'https://www.mapbox.com/legal/privacy', ...privacy },
  purposes: ['media'],
  match: ['mapbox.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Affiche des cartes. Mapbox reçoit votre adresse IP et l’endroit affiché.',
    en: 'Shows maps. Mapbox receives your IP address and the place shown.',
  },
  tracers: [],
  unlisted: true,
  breakage: 'medium',
};
