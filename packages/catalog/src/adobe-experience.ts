// Adobe Experience Cloud: measures visits, tests page variants and may share an id with advertisers.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.adobe.com/privacy/policy.html', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:@adobe/alloy@2.33.1', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Adobe Experience Cloud: measures visits, tests page variants and may share an id with advertisers. */
export const adobeExperience: CatalogService = {
  id: 'adobe-experience',
  name: 'Adobe Experience Cloud',
  kind: 'analytics',
  vendor: { name: 'Adobe Systems Software Ireland Limited', country: 'IE', policy: 'https://www.adobe.com/privacy/policy.html', reaches: ['US'], ...privacy },
  purposes: ['audience', 'advertising'],
  match: ['adobedtm.com', 'adobedc.net', 'demdex.net', 'omtrdc.net', '2o7.net', 'everesttech.net'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Mesure les visites, teste des variantes de pages et peut partager un identifiant avec les annonceurs.',
    en: 'Measures visits, tests page variants and may share an id with advertisers.',
  },
  tracers: [
    {
      name: 'kndctr_*',
      kind: 'cookie',
      retention: 'unknown',
      about: {
        fr: 'Reconnaît votre navigateur, et retient votre accord et le serveur qui répond.',
        en: 'Recognises your browser, and remembers your agreement and which server answers.',
      },
      ...sdk,
    },
    {
      name: 'AMCV_*',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'AMCVS_*',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: 's_ecid',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 's_cc',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...cookieDatabase,
    },
    {
      name: 's_sq',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Garde le dernier lien cliqué.', en: 'Keeps the last link clicked.' },
      ...cookieDatabase,
    },
    {
      name: 's_vi',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'demdex',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'dpm',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: { fr: 'Accorde votre identifiant publicitaire avec ceux d’autres acteurs.', en: 'Brings your advertising id into line with those of others.' },
      ...cookieDatabase,
    },
    {
      name: 'mbox',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Retient les variantes de pages qui vous sont montrées.', en: 'Remembers which page variants you are shown.' },
      ...cookieDatabase,
    },
    {
      name: 'everest_g_v2',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  signal: {
    by: 'calls',
    hold: "alloy('configure',{defaultConsent:'pending'})",
    grant: "alloy('setConsent',...)",
    denied: 'observed (2.33.1): no storage, no request while pending',
    ...sdk,
  },
  breakage: 'low',
};
