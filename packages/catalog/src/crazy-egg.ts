// Crazy Egg: records clicks and movements to study how pages are used.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.crazyegg.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Crazy Egg: records clicks and movements to study how pages are used. */
export const crazyEgg: CatalogService = {
  id: 'crazy-egg',
  name: 'Crazy Egg',
  kind: 'replay',
  vendor: { name: 'Crazy Egg, Inc.', country: 'US', policy: 'https://www.crazyegg.com/privacy', ...privacy },
  purposes: ['audience'],
  match: ['crazyegg.com', 'cetrk.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Enregistre les clics et les mouvements pour étudier l’usage des pages.', en: 'Records clicks and movements to study how pages are used.' },
  tracers: [
    {
      name: '_ceir',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Note que vous êtes déjà venu.', en: 'Notes that you have been here before.' },
      ...cookieDatabase,
    },
    {
      name: '_ce.s',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Reconnaît votre navigateur et regroupe les pages d’une visite.', en: 'Recognises your browser and groups the pages of a visit.' },
      ...cookieDatabase,
    },
    {
      name: '_CEFT',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Retient les variantes de pages qui vous sont montrées.', en: 'Remembers which page variants you are shown.' },
      ...cookieDatabase,
    },
    { name: 'cebs', kind: 'cookie', retention: 'session', about: { fr: 'Compte vos visites.', en: 'Counts your visits.' }, ...cookieDatabase },
  ],
  breakage: 'low',
};
