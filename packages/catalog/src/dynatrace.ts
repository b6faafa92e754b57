// Dynatrace: measures speed and errors of the pages in the course of the visit.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.dynatrace.com/company/trust-center/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Dynatrace: measures speed and errors of the pages in the course of the visit. */
export const dynatrace: CatalogService = {
  id: 'dynatrace',
  name: 'Dynatrace',
  kind: 'monitoring',
  vendor: { name: 'Dynatrace LLC', country: 'US', policy: 'https://www.dynatrace.com/company/trust-center/privacy/', ...privacy },
  purposes: ['audience'],
  match: ['dynatrace.com', 'ruxit.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Mesure la vitesse et les erreurs des pages au fil de la visite.', en: 'Measures speed and errors of the pages in the course of the visit.' },
  tracers: [
    {
      name: 'dtCookie*',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
    {
      name: 'rxVisitor*',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'rxvt',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Note quand la visite prend fin.', en: 'Notes when the visit ends.' },
      ...cookieDatabase,
    },
    { name: 'dtPC*', kind: 'cookie', retention: 'session', about: { fr: 'Suit la page en cours.', en: 'Follows the current page.' }, ...cookieDatabase },
    {
      name: 'dtSa*',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Relie une action à la page suivante.', en: 'Links an action to the next page.' },
      ...cookieDatabase,
    },
    {
      name: 'dtLatC*',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Mesure le temps de réponse.', en: 'Measures the response time.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
