// Microsoft Clarity: heat maps and session recordings.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://privacy.microsoft.com/privacystatement', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:clarity-js@0.8.70', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const consentDocumentation: Sourced = {
  source: 'https://learn.microsoft.com/zh-tw/clarity/setup-and-installation/cmp-integration-guide',
  verified: '2026-11-23',
};
const cookieList: Sourced = { source: 'https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list', verified: '2026-11-26' };

/** Microsoft Clarity: heat maps and session recordings. */
export const microsoftClarity: CatalogService = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  kind: 'replay',
  vendor: {
    name: 'Microsoft Ireland Operations Limited',
    country: 'IE',
    policy: 'https://privacy.microsoft.com/privacystatement',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['audience'],
  match: ['clarity.ms'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Enregistre clics, défilements et parcours pour les rejouer. Microsoft relie cet usage à ses propres identifiants.',
    en: 'Records clicks, scrolling and paths to replay them. Microsoft links this use to identifiers of its own.',
  },
  tracers: [
    {
      name: '_clck',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...sdk,
    },
    { name: '_clsk', kind: 'cookie', retention: 'P1D', about: { fr: 'Relie les pages d’une même visite.', en: 'Links the pages of one visit.' }, ...sdk },
    {
      name: '_cltk',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Distingue vos onglets ouverts.', en: 'Tells your open tabs apart.' },
      ...sdk,
    },
    {
      name: 'CLID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Note quand Clarity vous a vu pour la première fois, sur tout site.', en: 'Notes when Clarity first saw you, on any site.' },
      ...cookieDatabase,
    },
    {
      name: 'MUID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur sur les sites de Microsoft.', en: 'Recognises your browser across Microsoft sites.' },
      ...cookieDatabase,
    },
    {
      name: 'ANONCHK',
      kind: 'cookie',
      retention: 'PT10M',
      party: 'third',
      about: { fr: 'Indique si MUID est transmis à la publicité de Microsoft.', en: 'Says whether MUID is passed on to Microsoft’s advertising.' },
      ...cookieDatabase,
    },
    {
      name: 'SM',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Accorde MUID entre les domaines de Microsoft.', en: 'Brings MUID into line across Microsoft’s domains.' },
      ...cookieDatabase,
    },
  ],
  signal: {
    by: 'calls',
    grant: "clarity('consentv2',{ad_Storage:'granted',analytics_Storage:'granted'})",
    revoke: "clarity('consentv2',{ad_Storage:'denied',analytics_Storage:'denied'})",
    denied: 'no cookies, but recording data are still posted (observed: POST *.clarity.ms/collect with track:false)',
    ...consentDocumentation,
  },
  exemption: { possible: false, basis: 'The vendor’s page says that MUID, which comes along, also serves its advertising.', ...cookieList },
  breakage: 'low',
  sdk: {
    package: 'clarity-js@0.8.70',
    file: 'build/clarity.min.js',
    start: "clarity('start', { projectId: 'test', upload: 'https://n.clarity.ms/collect', track: true, content: true })",
  },
};
