// VWO: tests page variants and measures which works best.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://vwo.com/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://help.vwo.com/hc/en-us/articles/360033990873', verified: '2026-11-26' };

/** VWO: tests page variants and measures which works best. */
export const vwo: CatalogService = {
  id: 'vwo',
  name: 'VWO',
  kind: 'testing',
  vendor: { name: 'Wingify Software Pvt. Ltd.', country: 'IN', policy: 'https://vwo.com/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: ['visualwebsiteoptimizer.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Teste des variantes de pages et mesure laquelle marche le mieux.', en: 'Tests page variants and measures which works best.' },
  tracers: [
    {
      name: '_vwo_uuid_v2',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '_vwo_uuid',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    { name: '_vis_opt_s', kind: 'cookie', retention: 'P100D', about: { fr: 'Compte vos visites.', en: 'Counts your visits.' }, ...cookieDatabase },
    {
      name: '_vis_opt_exp_*',
      kind: 'cookie',
      retention: 'P100D',
      about: { fr: 'Retient les variantes de pages qui vous sont montrées.', en: 'Remembers which page variants you are shown.' },
      ...documentation,
    },
    {
      name: '_vwo_sn',
      kind: 'cookie',
      retention: 'P1D',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: '_vwo_ds',
      kind: 'cookie',
      retention: 'P2M',
      about: { fr: 'Garde des détails de la visite choisis par le site.', en: 'Keeps details of the visit that the site chose.' },
      ...cookieDatabase,
    },
    {
      name: '_vis_opt_test_cookie',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...documentation,
    },
  ],
  breakage: 'medium',
};
