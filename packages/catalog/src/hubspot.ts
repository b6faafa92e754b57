// HubSpot: links your visits and forms to a contact record, for sales and marketing.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://legal.hubspot.com/privacy-policy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://developers.hubspot.com/docs/api/events/cookie-banner', verified: null };

// Current site policies copy 6 months from the vendor help page (13 months in older copies); page itself not readable.
/** HubSpot: links your visits and forms to a contact record, for sales and marketing. */
export const hubspot: CatalogService = {
  id: 'hubspot',
  name: 'HubSpot',
  kind: 'marketing',
  vendor: { name: 'HubSpot Ireland Limited', country: 'IE', policy: 'https://legal.hubspot.com/privacy-policy', reaches: ['US'], ...privacy },
  purposes: ['advertising'],
  match: [
    'hs-scripts.com',
    'hs-analytics.net',
    'hs-banner.com',
    'hsforms.com',
    'hsforms.net',
    'hubspot.com',
    'hscollectedforms.net',
    'usemessages.com',
    'hsadspixel.net',
    'hsleadflows.net',
  ],
  matched: thirdPartyWeb,
  about: {
    fr: 'Relie vos visites et vos formulaires à une fiche de contact, pour le suivi commercial.',
    en: 'Links your visits and forms to a contact record, for sales and marketing.',
  },
  tracers: [
    {
      name: '__hstc',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'hubspotutk',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '__hssc',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: '__hssrc',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Note si le navigateur a été fermé depuis.', en: 'Notes whether the browser was closed since.' },
      ...cookieDatabase,
    },
    {
      name: '__hs_opt_out',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: '__hs_do_not_track',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...cookieDatabase,
    },
    {
      name: '__hs_cookie_cat_pref',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: 'messagesUtk',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retrouve votre discussion d’une visite à l’autre.', en: 'Finds your chat again from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  signal: {
    by: 'calls',
    grant: "_hsp.push(['setHubSpotConsent',{analytics:true,advertisement:true,functionality:true}])",
    revoke: "_hsp.push(['revokeCookieConsent'])",
    ...documentation,
  },
  breakage: 'low',
};
