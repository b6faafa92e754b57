// Salesforce Account Engagement (Pardot): links your visits to a contact record for sales and marketing.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Salesforce Account Engagement (Pardot): links your visits to a contact record for sales and marketing. */
export const pardot: CatalogService = {
  id: 'pardot',
  name: 'Salesforce Account Engagement (Pardot)',
  kind: 'marketing',
  vendor: { name: 'Salesforce.com, Inc.', country: 'US', policy: 'https://www.salesforce.com/company/privacy/', ...vendorList },
  purposes: ['advertising'],
  match: ['pardot.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Relie vos visites à une fiche de contact pour le suivi commercial.', en: 'Links your visits to a contact record for sales and marketing.' },
  tracers: [
    {
      name: 'visitor_id*',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'pi_opt_in',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
