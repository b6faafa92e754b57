// OpenStreetMap: shows maps. The OpenStreetMap Foundation receives your IP address and the place shown.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://wiki.osmfoundation.org/wiki/Privacy_Policy#Cookies', verified: null };

/** OpenStreetMap: shows maps. The OpenStreetMap Foundation receives your IP address and the place shown. */
export const openstreetmap: CatalogService = {
  id: 'openstreetmap',
  name: 'OpenStreetMap',
  kind: 'media',
  vendor: { name: 'OpenStreetMap Foundation', country: 'GB', policy: 'https://wiki.osmfoundation.org/wiki/Privacy_Policy#Cookies', ...privacy },
  purposes: ['media'],
  match: ['openstreetmap.org'],
  matched: privacy,
  about: {
    fr: 'Affiche des cartes. La fondation OpenStreetMap reçoit votre adresse IP et l’endroit affiché.',
    en: 'Shows maps. The OpenStreetMap Foundation receives your IP address and the place shown.',
  },
  tracers: [],
  unlisted: true,
  breakage: 'medium',
};
