// Lotame: gathers interests across sites for advertisers.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://tags.crwdcntrl.net/privacy/tcf-purposes.json', verified: '2026-11-23' };

/** Lotame: gathers interests across sites for advertisers. */
export const lotame: CatalogService = {
  id: 'lotame',
  name: 'Lotame',
  kind: 'advertising',
  vendor: { name: 'Lotame Solutions, Inc', country: 'US', policy: 'https://www.lotame.com/privacy/privacy-notices/services/', ...vendorList },
  purposes: ['advertising'],
  match: ['crwdcntrl.net'],
  matched: thirdPartyWeb,
  about: { fr: 'Rassemble des centres d’intérêt d’un site à l’autre pour les annonceurs.', en: 'Gathers interests across sites for advertisers.' },
  tracers: [
    {
      name: '_cc_id',
      kind: 'cookie',
      retention: 'P270D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: '_cc_aud',
      kind: 'cookie',
      retention: 'P270D',
      about: { fr: 'Retient les publics publicitaires où vous êtes rangé.', en: 'Remembers the advertising audiences you are placed in.' },
      ...documentation,
    },
    {
      name: '_cc_cc',
      kind: 'cookie',
      retention: 'P270D',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
    {
      name: 'panoramaId',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
