// Sentry: reports errors on the pages to the site, with their technical context.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://sentry.io/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:@sentry/browser@11.12.0', verified: '2026-11-26' };
const replay: Sourced = { source: 'npm:@sentry/replay@11.12.0', verified: '2026-11-26' };

/** Sentry: reports errors on the pages to the site, with their technical context. */
export const sentry: CatalogService = {
  id: 'sentry',
  name: 'Sentry',
  kind: 'monitoring',
  vendor: { name: 'Functional Software, Inc.', country: 'US', policy: 'https://sentry.io/privacy/', ...privacy },
  purposes: ['audience'],
  match: ['sentry.io', 'sentry-cdn.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Signale au site les erreurs de ses pages, avec leur contexte technique.',
    en: 'Reports errors on the pages to the site, with their technical context.',
  },
  tracers: [
    {
      name: 'sentryReplaySession',
      kind: 'session-storage',
      retention: 'session',
      about: {
        fr: 'Regroupe les pages d’une visite enregistrée, si le site enregistre les visites.',
        en: 'Groups the pages of a recorded visit, if the site records visits.',
      },
      ...replay,
    },
    {
      name: 'sentry_previous_trace',
      kind: 'session-storage',
      retention: 'session',
      about: {
        fr: 'Relie les mesures de deux pages qui se suivent, si le site le demande.',
        en: 'Links the measurements of two pages in a row, if the site asks for it.',
      },
      ...sdk,
    },
    {
      name: 'sentry-offline',
      kind: 'indexed-db',
      retention: 'kept',
      about: {
        fr: 'Garde les erreurs à signaler quand la connexion manque, si le site le demande.',
        en: 'Keeps errors to report while there is no connection, if the site asks for it.',
      },
      ...sdk,
    },
  ],
  breakage: 'low',
};
