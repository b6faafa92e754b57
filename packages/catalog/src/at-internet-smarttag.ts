// AT Internet SmartTag (Xiti): measures visits and page views (AT Internet’s former tag).
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.atinternet.com/rgpd-et-vie-privee/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://developers.piano.io/analytics/data-collection/general/cookie-storage/', verified: '2026-11-23' };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };
const exemptionSource: Sourced = {
  source: 'https://www.journaldunet.com/seo/1533335-comment-respecter-rgpd-et-eprivacy-avec-piano-analytics/',
  verified: null,
};

/** AT Internet SmartTag (Xiti): measures visits and page views (AT Internet’s former tag). */
export const atInternetSmarttag: CatalogService = {
  id: 'at-internet-smarttag',
  name: 'AT Internet SmartTag (Xiti)',
  kind: 'analytics',
  vendor: { name: 'AT Internet SAS (Piano)', country: 'FR', policy: 'https://www.atinternet.com/rgpd-et-vie-privee/', ...privacy },
  purposes: ['audience'],
  match: ['tag.aticdn.net', 'xiti.com/hit.xiti', 'ati-host.net'],
  matched: thirdPartyWeb,
  like: ['https://logs.xiti.com/hit.xiti?s=1', 'https://tag.aticdn.net/123/smarttag.js'],
  unlike: ['https://logs.xiti.com/event?s=1'],
  near: ['piano-analytics'],
  about: { fr: 'Mesure les visites et les pages vues (ancien marqueur d’AT Internet).', en: 'Measures visits and page views (AT Internet’s former tag).' },
  tracers: [
    {
      name: 'atuserid',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'atidvisitor',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Reconnaît une personne connectée.', en: 'Recognises a person who is signed in.' },
      ...cookieDatabase,
    },
    {
      name: 'atauthority',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Retenait le mode de mesure choisi ; n’est plus employé.', en: 'Remembered the mode of measurement; no longer used.' },
      ...documentation,
    },
    {
      name: 'atreman',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Retient la campagne qui vous a amené ici.', en: 'Remembers the campaign that brought you here.' },
      ...tarteaucitron,
    },
    {
      name: 'atredir',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...tarteaucitron,
    },
    {
      name: 'atsession',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...tarteaucitron,
    },
  ],
  exemption: { possible: true, basis: 'Same product line.', ...exemptionSource },
  breakage: 'low',
};
