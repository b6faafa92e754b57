// Klaviyo: links your visit to an email address for commercial emails and text messages.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.klaviyo.com/legal/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Klaviyo: links your visit to an email address for commercial emails and text messages. */
export const klaviyo: CatalogService = {
  id: 'klaviyo',
  name: 'Klaviyo',
  kind: 'marketing',
  vendor: { name: 'Klaviyo, Inc.', country: 'US', policy: 'https://www.klaviyo.com/legal/privacy', ...privacy },
  purposes: ['advertising'],
  match: ['klaviyo.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Relie votre visite à une adresse électronique pour l’envoi de courriels et de SMS commerciaux.',
    en: 'Links your visit to an email address for commercial emails and text messages.',
  },
  tracers: [
    {
      name: '__kla_id',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
