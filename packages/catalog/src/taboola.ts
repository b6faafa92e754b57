// Taboola: suggests sponsored content chosen from your browsing.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://accessrequest.taboola.com/iab-tcf-v2-disclosure.json', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Taboola: suggests sponsored content chosen from your browsing. */
export const taboola: CatalogService = {
  id: 'taboola',
  name: 'Taboola',
  kind: 'advertising',
  vendor: { name: 'Taboola Europe Limited', country: 'GB', policy: 'https://www.taboola.com/privacy-policy', reaches: ['US'], ...vendorList },
  purposes: ['advertising'],
  match: ['taboola.com', 'taboolasyndication.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Propose des contenus sponsorisés choisis selon votre navigation.', en: 'Suggests sponsored content chosen from your browsing.' },
  tracers: [
    {
      name: '_tb_sess_r',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...documentation,
    },
    { name: '_tb_t_ppg', kind: 'cookie', retention: 'PT30M', about: { fr: 'Suit la page en cours.', en: 'Follows the current page.' }, ...documentation },
    {
      name: 'cnx_roi',
      kind: 'cookie',
      retention: 'P30D',
      about: { fr: 'Relie une action sur le site à une publicité.', en: 'Links an action on the site to an advertisement.' },
      ...documentation,
    },
    {
      name: '__tbwt',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
    {
      name: 't_gid',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
