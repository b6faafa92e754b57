// Mailchimp: links your visit to an email you received and handles sign-ups.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.intuit.com/privacy/statement/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Mailchimp: links your visit to an email you received and handles sign-ups. */
export const mailchimp: CatalogService = {
  id: 'mailchimp',
  name: 'Mailchimp',
  kind: 'marketing',
  vendor: { name: 'The Rocket Science Group LLC (Intuit)', country: 'US', policy: 'https://www.intuit.com/privacy/statement/', ...privacy },
  purposes: ['advertising'],
  match: ['chimpstatic.com', 'list-manage.com', 'mailchimp.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Relie votre visite à un courriel reçu et gère les inscriptions.', en: 'Links your visit to an email you received and handles sign-ups.' },
  tracers: [
    {
      name: 'mc_cid',
      kind: 'cookie',
      retention: 'P14D',
      about: { fr: 'Retient la campagne qui vous a amené ici.', en: 'Remembers the campaign that brought you here.' },
      ...cookieDatabase,
    },
    {
      name: 'mc_eid',
      kind: 'cookie',
      retention: 'P14D',
      about: { fr: 'Relie la visite à la personne qui a reçu un courriel.', en: 'Links the visit to the person who received an email.' },
      ...cookieDatabase,
    },
    {
      name: 'mc_landing_site',
      kind: 'cookie',
      retention: 'P14D',
      about: { fr: 'Garde la page où vous êtes arrivé.', en: 'Keeps the page you arrived on.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
