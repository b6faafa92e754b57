// Piano Analytics: measures visits, page views and actions on the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://piano.io/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://developers.piano.io/analytics/data-collection/general/cookie-storage/', verified: '2026-11-23' };
const sdk: Sourced = { source: 'npm:piano-analytics-js@6.17.0', verified: '2026-11-23' };
const exemptionSource: Sourced = {
  source: 'https://www.journaldunet.com/seo/1533335-comment-respecter-rgpd-et-eprivacy-avec-piano-analytics/',
  verified: null,
};

// Observed: 395 days for every cookie; pa_privacy/_pprv written even before an answer. transfers left empty: press article says stored in the EU.
/** Piano Analytics: measures visits, page views and actions on the site. */
export const pianoAnalytics: CatalogService = {
  id: 'piano-analytics',
  name: 'Piano Analytics',
  kind: 'analytics',
  vendor: { name: 'AT Internet SAS (Piano)', country: 'FR', policy: 'https://piano.io/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: ['tag.aticdn.net/piano-analytics.js', 'xiti.com/event', 'aticdn.net'],
  matched: thirdPartyWeb,
  like: ['https://tag.aticdn.net/piano-analytics.js', 'https://logsx.xiti.com/event?s=1'],
  unlike: ['https://logs.xiti.com/hit.xiti?s=1', 'https://piano.io/'],
  near: ['at-internet-smarttag'],
  about: { fr: 'Mesure les visites, les pages vues et les actions sur le site.', en: 'Measures visits, page views and actions on the site.' },
  tracers: [
    {
      name: '_pcid',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: '_pctx',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Garde des détails techniques de la visite.', en: 'Keeps technical details of the visit.' },
      ...documentation,
    },
    {
      name: '_pprv',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retient le mode de mesure choisi : avec ou sans accord.', en: 'Remembers the mode of measurement: with or without agreement.' },
      ...documentation,
    },
    {
      name: 'pa_privacy',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retient le mode de mesure choisi : avec ou sans accord.', en: 'Remembers the mode of measurement: with or without agreement.' },
      ...documentation,
    },
    {
      name: 'pa_user',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît une personne connectée.', en: 'Recognises a person who is signed in.' },
      ...documentation,
    },
    {
      name: 'pa_vid',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: 'atid',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: 'atidx',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: 'idrxvr',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
  ],
  signal: {
    by: 'calls',
    hold: "window.pdl={requireConsent:'v2',consent:{products:['PA'],defaultPreset:{PA:'essential'|'opt-in'|'opt-out'}}}",
    grant: 'pa.consent.setMode(...)',
    denied: "'essential' keeps _pcid/_pctx; 'opt-out' drops them but still posts hits with idclient=OPT-OUT (observed)",
    ...sdk,
  },
  exemption: { possible: true, basis: 'Press article reports the 2021 CNIL listing and EU storage.', ...exemptionSource },
  breakage: 'low',
  sdk: {
    package: 'piano-analytics-js@6.17.0',
    file: 'dist/browser/piano-analytics.js',
    start: "pa.setConfigurations({ site: 123456789, collectDomain: 'https://logsx.xiti.com' }); pa.sendEvent('page.display', { page: 'home' })",
  },
};
