// Google Ads and Floodlight: conversions, remarketing and advertising on doubleclick.net.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://business.safety.google/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const disclosure: Sourced = { source: 'https://www.gstatic.com/iabtcf/deviceStorageDisclosure.json', verified: '2026-11-23' };
const policy: Sourced = { source: 'https://policies.google.com/technologies/cookies', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://developers.google.com/tag-platform/security/guides/consent', verified: null };

/** Google Ads and Floodlight: conversions, remarketing and advertising on doubleclick.net. */
export const googleAds: CatalogService = {
  id: 'google-ads',
  name: 'Google Ads',
  kind: 'advertising',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://business.safety.google/privacy/', reaches: ['US'], ...privacy },
  purposes: ['advertising'],
  match: [
    'googleadservices.com',
    'googlesyndication.com/pagead',
    'doubleclick.net',
    'www.google.com/pagead/',
    'www.google.fr/pagead/',
    'www.google.com/ccm/',
    'adservice.google.com',
    'www.googletagmanager.com/gtag/js?id=AW-',
    'www.googletagmanager.com/gtag/js?id=DC-',
  ],
  matched: thirdPartyWeb,
  like: ['https://www.googletagmanager.com/gtag/js?id=AW-1', 'https://googleads.g.doubleclick.net/pagead/id', 'https://www.google.com/pagead/1p-conversion/1/'],
  unlike: ['https://www.google.com/search', 'https://www.googletagmanager.com/gtag/js?id=G-ABC'],
  near: ['google-adsense-gpt', 'google-analytics'],
  about: {
    fr: 'Relie vos actions sur le site aux annonces Google que vous avez vues, et permet de vous montrer des publicités ailleurs.',
    en: 'Links what you do on the site to Google advertisements you saw, and lets advertisements follow you elsewhere.',
  },
  tracers: [
    {
      name: '_gcl_au',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Relie une action sur le site à un clic sur une annonce.', en: 'Links an action on the site to a click on an advertisement.' },
      ...disclosure,
    },
    {
      name: '_gcl_aw',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde le numéro du clic sur une annonce du réseau de recherche.', en: 'Keeps the number of a click on a search advertisement.' },
      ...disclosure,
    },
    {
      name: '_gcl_dc',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde le numéro du clic sur une annonce Campaign Manager.', en: 'Keeps the number of a click on a Campaign Manager advertisement.' },
      ...disclosure,
    },
    {
      name: '_gcl_gb',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde un numéro de clic regroupé, envoyé depuis une application.', en: 'Keeps a grouped click number that came from an app.' },
      ...disclosure,
    },
    {
      name: '_gac_*',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Retient la campagne qui vous a amené ici.', en: 'Remembers the campaign that brought you here.' },
      ...disclosure,
    },
    {
      name: '_gcl_gs',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde le numéro du clic sur une annonce.', en: 'Keeps the number of a click on an advertisement.' },
      ...disclosure,
    },
    {
      name: '_gcl_ag',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde le numéro du clic sur une annonce.', en: 'Keeps the number of a click on an advertisement.' },
      ...disclosure,
    },
    {
      name: '_gcl_ha',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde le numéro du clic sur une annonce d’hôtel.', en: 'Keeps the number of a click on a hotel advertisement.' },
      ...disclosure,
    },
    {
      name: 'FPGCLAW',
      kind: 'cookie',
      retention: 'P90D',
      about: {
        fr: 'Garde le numéro du clic sur une annonce, écrit par le serveur du site.',
        en: 'Keeps the number of a click on an advertisement, written by the site’s server.',
      },
      ...disclosure,
    },
    {
      name: 'FPGCLDC',
      kind: 'cookie',
      retention: 'P90D',
      about: {
        fr: 'Garde le numéro du clic sur une annonce Campaign Manager, écrit par le serveur du site.',
        en: 'Keeps the number of a click on a Campaign Manager advertisement, written by the site’s server.',
      },
      ...disclosure,
    },
    {
      name: 'FPGCLGB',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Garde un numéro de clic regroupé, écrit par le serveur du site.', en: 'Keeps a grouped click number, written by the site’s server.' },
      ...disclosure,
    },
    {
      name: 'FPAU',
      kind: 'cookie',
      retention: 'P90D',
      about: {
        fr: 'Relie une action sur le site à un clic, écrit par le serveur du site.',
        en: 'Links an action on the site to a click, written by the site’s server.',
      },
      ...disclosure,
    },
    {
      name: 'IDE',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: {
        fr: 'Reconnaît votre navigateur sur les sites qui montrent des annonces Google.',
        en: 'Recognises your browser across sites that show Google advertisements.',
      },
      ...policy,
    },
    {
      name: 'DSID',
      kind: 'cookie',
      retention: 'P14D',
      party: 'third',
      about: {
        fr: 'Relie les annonces vues sur vos appareils quand vous êtes connecté à Google.',
        en: 'Links advertisements seen on your devices while you are signed in to Google.',
      },
      ...cookieDatabase,
    },
    {
      name: 'test_cookie',
      kind: 'cookie',
      retention: 'PT15M',
      party: 'third',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...policy,
    },
    {
      name: 'NID',
      kind: 'cookie',
      retention: 'P6M',
      party: 'third',
      about: {
        fr: 'Garde vos préférences Google et sert aux annonces sur les pages de Google.',
        en: 'Keeps your Google preferences and serves advertising on Google’s own pages.',
      },
      ...policy,
    },
  ],
  signal: {
    by: 'google-consent-mode',
    hold: "gtag('consent', 'default', { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' })",
    grant: "gtag('consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted' })",
    denied: 'may send cookieless pings in advanced mode',
    ...documentation,
  },
  breakage: 'low',
};
