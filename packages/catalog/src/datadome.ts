// DataDome: protects the site against bots and attacks.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://datadome.co/privacy-policy/', verified: null };
const hosts: Sourced = { source: 'https://github.com/ghostery/trackerdb', verified: null };
const documentation: Sourced = { source: 'https://docs.datadome.co/docs/cookie-session-storage', verified: '2026-11-23' };

/** DataDome: protects the site against bots and attacks. */
export const datadome: CatalogService = {
  id: 'datadome',
  name: 'DataDome',
  kind: 'security',
  vendor: { name: 'DataDome SAS', country: 'FR', policy: 'https://datadome.co/privacy-policy/', ...privacy },
  purposes: ['necessary'],
  match: ['datadome.co', 'captcha-delivery.com'],
  matched: hosts,
  about: { fr: 'Protège le site contre les robots et les attaques.', en: 'Protects the site against bots and attacks.' },
  tracers: [
    { name: 'datadome', kind: 'cookie', retention: 'P1Y', about: { fr: 'Distingue les humains des robots.', en: 'Tells humans from bots.' }, ...documentation },
    {
      name: 'dd_testcookie',
      kind: 'cookie',
      retention: 'PT0S',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...documentation,
    },
    {
      name: 'ddSession',
      kind: 'local-storage',
      retention: 'P1Y',
      about: { fr: 'Copie de l’identifiant qui distingue les humains des robots.', en: 'Copy of the id that tells humans from bots.' },
      ...documentation,
    },
    {
      name: 'ddOriginalReferrer',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Retient le site d’où vous veniez avant la vérification.', en: 'Remembers the site you came from before the check.' },
      ...documentation,
    },
  ],
  breakage: 'high',
};
