// Commanders Act TagCommander: loads other tools chosen by the site and follows the path between campaigns.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

// Often served from a first-party sub-domain.
/** Commanders Act TagCommander: loads other tools chosen by the site and follows the path between campaigns. */
export const commandersActTms: CatalogService = {
  id: 'commanders-act-tms',
  name: 'Commanders Act TagCommander',
  kind: 'container',
  vendor: { name: 'Commanders Act', country: 'FR', policy: 'https://www.commandersact.com/en/privacy/', ...vendorList },
  purposes: ['audience', 'advertising'],
  match: ['tagcommander.com', 'commander1.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Charge d’autres outils choisis par le site et suit le parcours entre les campagnes.',
    en: 'Loads other tools chosen by the site and follows the path between campaigns.',
  },
  tracers: [
    {
      name: 'TCID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'CAID',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'tc_cj_v2',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Retient les campagnes que vous avez vues avant d’arriver ici.', en: 'Remembers the campaigns you saw before coming here.' },
      ...cookieDatabase,
    },
    {
      name: 'TCSESSION',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: 'WID',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'high',
};
