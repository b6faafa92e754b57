// Hotjar: heat maps, session recordings and surveys.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://help.hotjar.com/hc/en-us/categories/115001323967-About-Hotjar', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const contentsquare: Sourced = { source: 'https://docs.contentsquare.com/en/web/cookies/', verified: '2026-11-23' };

/** Hotjar: heat maps, session recordings and surveys. */
export const hotjar: CatalogService = {
  id: 'hotjar',
  name: 'Hotjar',
  kind: 'replay',
  vendor: { name: 'Hotjar Limited', country: 'MT', policy: 'https://help.hotjar.com/hc/en-us/categories/115001323967-About-Hotjar', ...privacy },
  purposes: ['audience'],
  match: ['hotjar.com', 'hotjar.io'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Enregistre clics, défilements et parcours pour les rejouer, et pose des questions.',
    en: 'Records clicks, scrolling and paths to replay them, and asks survey questions.',
  },
  tracers: [
    {
      name: '_hjSessionUser_*',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '_hjSession_*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe ce qui se passe pendant une visite.', en: 'Groups what happens within one visit.' },
      ...cookieDatabase,
    },
    {
      name: '_hjAbsoluteSessionInProgress',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Repère la première page d’une visite.', en: 'Marks the first page of a visit.' },
      ...cookieDatabase,
    },
    { name: '_hjFirstSeen', kind: 'cookie', retention: 'PT30M', about: { fr: 'Repère une première visite.', en: 'Marks a first visit.' }, ...cookieDatabase },
    {
      name: '_hjClosedSurveyInvites',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Évite de reproposer une enquête fermée.', en: 'Keeps a closed survey from coming back.' },
      ...contentsquare,
    },
    {
      name: '_hjDonePolls',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Évite de reposer une question déjà remplie.', en: 'Keeps an answered question from coming back.' },
      ...contentsquare,
    },
    {
      name: '_hjMinimizedPolls',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Garde réduite une question que vous avez réduite.', en: 'Keeps a question small once you made it small.' },
      ...contentsquare,
    },
    {
      name: '_hjUserAttributes',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde ce que le site dit de vous à Hotjar.', en: 'Keeps what the site tells Hotjar about you.' },
      ...contentsquare,
    },
  ],
  breakage: 'low',
};
