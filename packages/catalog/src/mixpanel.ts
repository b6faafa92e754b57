// Mixpanel: product analytics.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://docs.mixpanel.com/docs/privacy/overview', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:mixpanel-browser@2.83.0', verified: '2026-11-23' };

/** Mixpanel: product analytics. */
export const mixpanel: CatalogService = {
  id: 'mixpanel',
  name: 'Mixpanel',
  kind: 'analytics',
  vendor: { name: 'Mixpanel, Inc.', country: 'US', policy: 'https://docs.mixpanel.com/docs/privacy/overview', ...privacy },
  purposes: ['audience'],
  match: ['mixpanel.com', 'mxpnl.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Analyse les parcours et les actions sur le site.', en: 'Analyses paths and actions on the site.' },
  tracers: [
    {
      name: 'mp_*_mixpanel',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...sdk,
    },
    {
      name: '__mpq_*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'File d’attente des mesures qui restent à envoyer.', en: 'Queue of measurements that are still to be sent.' },
      ...sdk,
    },
    {
      name: 'mixpanelBrowserDb',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'File d’attente des enregistrements de visite.', en: 'Queue of session recordings.' },
      ...sdk,
    },
    {
      name: 'mixpanelFlagsDb',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Garde les variantes du site qui vous sont montrées.', en: 'Keeps which variants of the site you are shown.' },
      ...sdk,
    },
    {
      name: 'mp_tab_id_mixpanel_*',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Distingue vos onglets ouverts.', en: 'Tells your open tabs apart.' },
      ...sdk,
    },
    {
      name: 'mp_gen_new_tab_id_mixpanel_*',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Distingue un onglet dupliqué de son original.', en: 'Tells a duplicated tab from its original.' },
      ...sdk,
      verified: '2026-11-25',
    },
    {
      name: '__mp_opt_in_out_*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient si la mesure vous est permise ou refusée.', en: 'Remembers whether you allowed or refused measurement.' },
      ...sdk,
    },
  ],
  signal: {
    by: 'calls',
    hold: 'opt_out_tracking_by_default:true',
    grant: 'mixpanel.opt_in_tracking()',
    revoke: 'mixpanel.opt_out_tracking()',
    denied:
      'observed (2.83.0, with opt_out_persistence_by_default): no request, but localStorage __mp_opt_in_out_*, two sessionStorage tab ids and IndexedDB mixpanelFlagsDb are written',
    ...sdk,
  },
  breakage: 'low',
  sdk: {
    package: 'mixpanel-browser@2.83.0',
    file: 'dist/mixpanel.globals.js',
    before: "mixpanel = []; mixpanel.__SV = 1.2; mixpanel._i = [['0123456789abcdef0123456789abcdef', { track_pageview: true }, 'mixpanel']]",
    start: "mixpanel.track('seen')",
  },
};
