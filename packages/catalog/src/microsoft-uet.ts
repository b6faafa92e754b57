// Microsoft Advertising UET: tells Microsoft which pages you see here, to measure and target its advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://privacy.microsoft.com/privacystatement', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };
const c15t: Sourced = { source: 'npm:@c15t/scripts@2.2.0', verified: null };

// uetfaq: data retained 390 days; its cookie list was cut off in the stored copy.
/** Microsoft Advertising UET: tells Microsoft which pages you see here, to measure and target its advertising. */
export const microsoftUet: CatalogService = {
  id: 'microsoft-uet',
  name: 'Microsoft Advertising UET',
  kind: 'advertising',
  vendor: {
    name: 'Microsoft Ireland Operations Limited',
    country: 'IE',
    policy: 'https://privacy.microsoft.com/privacystatement',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['advertising'],
  match: ['bat.bing.com', 'bat.bing.net'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Transmet à Microsoft les pages que vous voyez ici, pour mesurer et cibler ses publicités.',
    en: 'Tells Microsoft which pages you see here, to measure and target its advertising.',
  },
  tracers: [
    {
      name: '_uetsid',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: '_uetvid',
      kind: 'cookie',
      retention: 'P16D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '_uetmsclkid',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Garde le numéro du clic sur une publicité.', en: 'Keeps the number of a click on an advertisement.' },
      ...tarteaucitron,
    },
    {
      name: 'MUID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  signal: {
    by: 'calls',
    hold: "uetq.push('consent','default',{ad_storage:'denied'})",
    grant: "uetq.push('consent','update',{ad_storage:'granted'})",
    revoke: "uetq.push('consent','update',{ad_storage:'denied'})",
    denied: 'cookieless pings',
    ...c15t,
  },
  breakage: 'low',
};
