// Piwik PRO: measures visits, page views and actions on the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://piwik.pro/privacy-policy/', verified: null };
const hosts: Sourced = { source: 'https://github.com/ghostery/trackerdb', verified: null };
const documentation: Sourced = { source: 'https://help.piwik.pro/support/privacy/cookies-created-by-piwik-pro', verified: '2026-11-23' };
const exemptionSource: Sourced = { source: 'https://piwikpro.fr/blog/lexemption-consentement-cnil-piwik-pro/', verified: '2026-11-23' };

// Same cookie names as Matomo: the site and the hostname decide which vendor to name.
/** Piwik PRO: measures visits, page views and actions on the site. */
export const piwikPro: CatalogService = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  kind: 'analytics',
  vendor: { name: 'Piwik PRO GmbH', country: 'DE', policy: 'https://piwik.pro/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: ['piwik.pro'],
  matched: hosts,
  about: { fr: 'Mesure les visites, les pages vues et les actions sur le site.', en: 'Measures visits, page views and actions on the site.' },
  tracers: [
    {
      name: '_pk_id.*',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: '_pk_ses.*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...documentation,
    },
    {
      name: 'ppms_privacy_*',
      kind: 'cookie',
      retention: 'P12M',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...documentation,
    },
    {
      name: 'ppms_privacy_bar_*',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Retient que vous avez fermé le bandeau.', en: 'Remembers that you closed the banner.' },
      ...documentation,
    },
    {
      name: 'stg_traffic_source_priority',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Retient la source de la visite.', en: 'Remembers the source of the visit.' },
      ...documentation,
    },
    {
      name: 'stg_last_interaction',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Garde la date de votre dernière visite.', en: 'Keeps the date of your last visit.' },
      ...documentation,
    },
    {
      name: 'stg_returning_visitor',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Note que vous êtes déjà venu.', en: 'Notes that you have been here before.' },
      ...documentation,
    },
    {
      name: 'stg_externalReferrer',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Retient le site qui vous a amené ici.', en: 'Remembers the site that brought you here.' },
      ...documentation,
    },
    {
      name: 'stg_utm_campaign',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Retient la campagne qui vous a amené ici.', en: 'Remembers the campaign that brought you here.' },
      ...documentation,
    },
  ],
  signal: {
    by: 'calls',
    grant: "ppms.cm.api('setComplianceSettings', { consents: { analytics: { status: 1 } } }, done, failed)",
    revoke: "ppms.cm.api('setComplianceSettings', { consents: { analytics: { status: 0 } } }, done, failed)",
    denied: 'its own consent manager keeps the answer in the cookie ppms_privacy_* - gate the load',
    source: 'https://developers.piwik.pro/docs/consent-manager-javascript-api',
    verified: null,
  },
  exemption: { possible: true, basis: 'Vendor reports being added to the CNIL list in 2021.', ...exemptionSource },
  breakage: 'low',
};
