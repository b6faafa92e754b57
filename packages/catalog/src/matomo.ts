// Matomo: audience measurement; a self-hosted one adds its own host to `match`.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://matomo.org/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const faq: Sourced = { source: 'https://matomo.org/faq/general/faq_146/', verified: '2026-11-23' };
const consentDocumentation: Sourced = { source: 'https://github.com/matomo-org/developer-documentation', verified: '2026-11-23' };
const exemptionSource: Sourced = { source: 'https://ronan-chardonneau.fr/prestation-de-mise-en-conformite-matomo-dans-le-cadre-du-rgpd/', verified: null };

/** Matomo: audience measurement; a self-hosted one adds its own host to `match`. */
export const matomo: CatalogService = {
  id: 'matomo',
  name: 'Matomo',
  kind: 'analytics',
  vendor: { name: 'InnoCraft Limited', country: 'NZ', policy: 'https://matomo.org/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: ['matomo.cloud'],
  matched: thirdPartyWeb,
  unlike: ['https://matomo.org/faq/'],
  about: { fr: 'Mesure les visites et les pages vues, pour le seul compte du site.', en: 'Measures visits and page views, for this site alone.' },
  tracers: [
    {
      name: '_pk_id*',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...faq,
    },
    {
      name: '_pk_ses*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...faq,
    },
    {
      name: '_pk_ref*',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Retient le site ou la campagne qui vous a amené ici.', en: 'Remembers the site or campaign that brought you here.' },
      ...faq,
    },
    {
      name: '_pk_cvar*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Garde des détails de la visite choisis par le site.', en: 'Keeps details of the visit that the site chose.' },
      ...faq,
    },
    {
      name: '_pk_hsr*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Sert aux cartes de clics et aux enregistrements de visite.', en: 'Serves heat maps and session recordings.' },
      ...faq,
    },
    {
      name: '_pk_testcookie*',
      kind: 'cookie',
      retention: 'PT0S',
      about: { fr: 'Vérifie que le navigateur accepte les cookies ; effacé aussitôt.', en: 'Checks whether the browser accepts cookies; deleted at once.' },
      ...faq,
    },
  ],
  signal: {
    by: 'calls',
    hold: "_paq.push(['requireConsent']) or ['requireCookieConsent']",
    grant: "['setConsentGiven'] / ['setCookieConsentGiven']",
    revoke: "['forgetConsentGiven'] / ['forgetCookieConsentGiven']",
    denied: 'requireCookieConsent: hits are still sent, without cookies; requireConsent: nothing is sent',
    ...consentDocumentation,
  },
  exemption: {
    possible: true,
    basis: 'CNIL published a configuration guide for Matomo under its 2021 programme; since 2025-07-04 a self-assessment tool applies.',
    ...exemptionSource,
  },
  breakage: 'low',
};
