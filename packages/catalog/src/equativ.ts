// Equativ: serves advertisements and auctions the page’s space.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Equativ: serves advertisements and auctions the page’s space. */
export const equativ: CatalogService = {
  id: 'equativ',
  name: 'Equativ',
  kind: 'advertising',
  vendor: { name: 'Equativ', country: 'FR', policy: 'https://equativ.com/privacy-policy/', ...vendorList },
  purposes: ['advertising'],
  match: ['smartadserver.com', 'sascdn.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Diffuse des publicités et met aux enchères les espaces de la page.', en: 'Serves advertisements and auctions the page’s space.' },
  tracers: [
    {
      name: 'pid',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'lcsrd',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...cookieDatabase,
    },
    {
      name: 'csync',
      kind: 'cookie',
      retention: 'P1D',
      party: 'third',
      about: { fr: 'Accorde votre identifiant publicitaire avec ceux d’autres acteurs.', en: 'Brings your advertising id into line with those of others.' },
      ...cookieDatabase,
    },
    {
      name: 'TestIfCookieP',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
