// Awin: credits a sale to the partner that sent you here.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

// OCD row has shifted columns (retention = Awin, controller = 29 days).
/** Awin: credits a sale to the partner that sent you here. */
export const awin: CatalogService = {
  id: 'awin',
  name: 'Awin',
  kind: 'advertising',
  vendor: { name: 'AWIN AG', country: 'DE', policy: 'https://www.awin.com/gb/privacy', ...vendorList },
  purposes: ['advertising'],
  match: ['dwin1.com', 'awin1.com', 'zenaps.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Attribue une vente au partenaire qui vous a envoyé ici.', en: 'Credits a sale to the partner that sent you here.' },
  tracers: [
    {
      name: 'AwinChannelCookie',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Note quel partenaire a amené une vente.', en: 'Notes which partner brought a sale.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
