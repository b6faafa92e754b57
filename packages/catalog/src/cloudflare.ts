// Cloudflare: protects the site against bots and attacks, and delivers its files.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.cloudflare.com/privacypolicy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://developers.cloudflare.com/fundamentals/get-started/cloudflare-cookies/', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const cookies: Sourced = {
  source: 'https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/',
  verified: '2026-11-26',
};

// Vendor calls all of them strictly necessary. Web Analytics beacon (static.cloudflareinsights.com) is a separate purpose: audience.
/** Cloudflare: protects the site against bots and attacks, and delivers its files. */
export const cloudflare: CatalogService = {
  id: 'cloudflare',
  name: 'Cloudflare',
  kind: 'security',
  vendor: { name: 'Cloudflare, Inc.', country: 'US', policy: 'https://www.cloudflare.com/privacypolicy/', ...privacy },
  purposes: ['necessary'],
  match: ['challenges.cloudflare.com', 'cdnjs.cloudflare.com'],
  matched: thirdPartyWeb,
  unlike: ['https://static.cloudflareinsights.com/beacon.min.js'],
  about: {
    fr: 'Protège le site contre les robots et les attaques, et distribue ses fichiers.',
    en: 'Protects the site against bots and attacks, and delivers its files.',
  },
  tracers: [
    {
      name: '__cf_bm',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Distingue les humains des robots.', en: 'Tells humans from bots.' },
      ...cookies,
    },
    {
      name: 'cf_clearance',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Retient que vous avez prouvé être humain.', en: 'Remembers that you proved to be human.' },
      ...documentation,
    },
    {
      name: '__cflb',
      kind: 'cookie',
      retention: 'PT24H',
      about: { fr: 'Vous garde sur le même serveur.', en: 'Keeps you on the same server.' },
      ...cookies,
    },
    {
      name: '__cfwaitingroom',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Garde votre place dans la file d’attente du site.', en: 'Keeps your place in the site’s waiting room.' },
      ...cookieDatabase,
    },
    {
      name: 'cf_ob_info',
      kind: 'cookie',
      retention: 'PT30S',
      about: {
        fr: 'Permet de montrer une copie de la page quand le serveur ne répond pas.',
        en: 'Lets a copy of the page be shown while the server does not answer.',
      },
      ...cookies,
    },
    {
      name: 'cf_use_ob',
      kind: 'cookie',
      retention: 'PT30S',
      about: {
        fr: 'Permet de montrer une copie de la page quand le serveur ne répond pas.',
        en: 'Lets a copy of the page be shown while the server does not answer.',
      },
      ...cookies,
    },
  ],
  breakage: 'high',
};
