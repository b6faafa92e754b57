// Trustpilot: shows customer reviews.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://fr.legal.trustpilot.com/for-reviewers/end-user-privacy-terms', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

// OCD lists the cookies of trustpilot.com itself; whether the widget sets them on merchants was not confirmed - scan it.
/** Trustpilot: shows customer reviews. */
export const trustpilot: CatalogService = {
  id: 'trustpilot',
  name: 'Trustpilot',
  kind: 'widget',
  vendor: { name: 'Trustpilot A/S', country: 'DK', policy: 'https://fr.legal.trustpilot.com/for-reviewers/end-user-privacy-terms', ...privacy },
  purposes: ['media'],
  match: ['trustpilot.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche des avis de clients.', en: 'Shows customer reviews.' },
  tracers: [
    {
      name: 'csrf-canary',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Empêche qu’un autre site agisse à votre place.', en: 'Prevents another site from acting in your name.' },
      ...cookieDatabase,
    },
    {
      name: 'ajs_anonymous_id',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'amplitude_id*',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
