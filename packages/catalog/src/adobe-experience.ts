// Adobe Experience Cloud: measures visits, tests page variants and may share an id with advertisers.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.adobe.com/privacy/policy.html', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:@adobe/alloy@2.33.1', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const webSdk: Sourced = {
  source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/web-sdk',
  verified: '2026-11-26',
};
const analytics: Sourced = {
  source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/analytics',
  verified: '2026-11-26',
};
const audienceManager: Sourced = {
  source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/audience-manager',
  verified: '2026-11-26',
};
const target: Sourced = { source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/target', verified: '2026-11-26' };
const experienceCloud: Sourced = {
  source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/experience-cloud',
  verified: '2026-11-26',
};
const advertising: Sourced = {
  source: 'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/advertising',
  verified: '2026-11-26',
};

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
      name: 'com.adobe.alloy.*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient quel accord a déjà été transmis.', en: 'Remembers which agreement has been passed on already.' },
      ...sdk,
    },
    {
      name: 'AMCV_*',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...experienceCloud,
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
      ...analytics,
    },
    {
      name: 's_cc',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...analytics,
    },
    {
      name: 's_sq',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Garde le dernier lien cliqué.', en: 'Keeps the last link clicked.' },
      ...analytics,
    },
    {
      name: 's_vi',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...analytics,
    },
    {
      name: 'demdex',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...audienceManager,
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
      ...target,
    },
    {
      name: 'everest_g_v2',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...advertising,
    },
    {
      name: 'kndctr_*_identity',
      kind: 'cookie',
      retention: 'P395D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...webSdk,
    },
    {
      name: 'kndctr_*_cluster',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Retient quel serveur d’Adobe vous répond.', en: 'Remembers which of Adobe’s servers answers you.' },
      ...webSdk,
    },
    {
      name: 'kndctr_*_consent',
      kind: 'cookie',
      retention: 'P180D',
      about: { fr: 'Retient si vous avez accepté cet outil.', en: 'Remembers whether you accepted this tool.' },
      ...webSdk,
    },
    {
      name: 'kndctr_*_consent_check',
      kind: 'cookie',
      retention: 'PT2H',
      about: { fr: 'Fait relire votre choix par le serveur.', en: 'Has the server look up your choice again.' },
      ...webSdk,
    },
    {
      name: 's_fid',
      kind: 'cookie',
      retention: 'P2Y',
      about: {
        fr: 'Reconnaît votre navigateur quand l’autre identifiant ne peut pas être écrit.',
        en: 'Recognises your browser where the other id cannot be written.',
      },
      ...analytics,
    },
    {
      name: 's_ac',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Cherche le domaine sur lequel écrire, puis s’efface aussitôt.', en: 'Finds the domain to write on, and is deleted at once.' },
      ...analytics,
    },
    {
      name: 'dextp',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: {
        fr: 'Retient quand votre identifiant a été accordé avec ceux d’autres acteurs.',
        en: 'Remembers when your id was last brought into line with those of others.',
      },
      ...audienceManager,
    },
    {
      name: 'dst',
      kind: 'cookie',
      retention: 'P180D',
      party: 'third',
      about: { fr: 'Note les envois à d’autres acteurs qui ont échoué.', en: 'Notes which transmissions to others have failed.' },
      ...audienceManager,
    },
    {
      name: 'mboxEdgeCluster',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Retient quel serveur d’Adobe vous répond.', en: 'Remembers which of Adobe’s servers answers you.' },
      ...webSdk,
    },
    {
      name: 'at_check',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...target,
    },
    {
      name: 'everest_session_v2',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...advertising,
    },
    {
      name: 'ev_tm',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...advertising,
    },
    {
      name: 'ev_sync_*',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: {
        fr: 'Note quand votre identifiant a été accordé avec celui d’une bourse publicitaire.',
        en: 'Notes when your id was brought into line with that of an ad exchange.',
      },
      ...advertising,
    },
    {
      name: '_tmae',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Retient les publicités que vous avez vues.', en: 'Remembers the advertisements you have seen.' },
      ...advertising,
    },
    {
      name: '_lcc',
      kind: 'cookie',
      retention: 'PT15M',
      party: 'third',
      about: { fr: 'Rattache une visite au clic sur une publicité.', en: 'Links a visit to a click on an advertisement.' },
      ...advertising,
    },
    {
      name: 'adcloud',
      kind: 'cookie',
      retention: 'P1Y',
      about: {
        fr: 'Retient votre dernière visite et votre dernier clic sur une publicité.',
        en: 'Remembers your last visit and your last click on an advertisement.',
      },
      ...advertising,
    },
    {
      name: 'id_adcloud',
      kind: 'cookie',
      retention: 'P91D',
      about: { fr: 'Reconnaît votre navigateur pour les publicités d’Adobe.', en: 'Recognises your browser for Adobe’s advertising.' },
      ...advertising,
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
  sdk: {
    package: '@adobe/alloy@2.33.1',
    file: 'dist/alloy.min.js',
    before: "window.__alloyNS = ['alloy']; alloy = (...call) => new Promise((...answer) => setTimeout(() => alloy.q.push([...answer, call]))); alloy.q = []",
    start: "alloy('configure', { datastreamId: 'test', orgId: 'TEST@AdobeOrg' }); alloy('sendEvent', { xdm: {} })",
    // its servers say what the code stores
    answer:
      '{"handle":[{"type":"identity:result","payload":[{"id":"1","namespace":{"code":"ECID"}}]},{"type":"state:store","payload":[{"key":"kndctr_TEST_AdobeOrg_identity","value":"1","maxAge":34128000}]}]}',
  },
};
