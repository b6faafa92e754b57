// Mapbox: shows maps. Mapbox receives your IP address and the place shown.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.mapbox.com/legal/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://github.com/mapbox/mapbox-gl-js/issues/13259', verified: '2026-11-25' };

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
  tracers: [
    {
      name: 'mapbox.eventData.uuid*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Numéro tiré au hasard qui compte les utilisateurs de la carte.', en: 'Random number by which users of the map are counted.' },
      ...documentation,
    },
    {
      name: 'mapbox.eventData*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Note quand la carte a été comptée pour la dernière fois.', en: 'Notes when the map was last counted.' },
      ...documentation,
    },
  ],
  unlisted: true,
  breakage: 'medium',
};
