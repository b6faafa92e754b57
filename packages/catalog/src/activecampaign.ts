// ActiveCampaign: links your visits to a contact record for commercial emails.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.activecampaign.com/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** ActiveCampaign: links your visits to a contact record for commercial emails. */
export const activecampaign: CatalogService = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  kind: 'marketing',
  vendor: { name: 'ActiveCampaign, LLC', country: 'US', policy: 'https://www.activecampaign.com/privacy-policy/', ...privacy },
  purposes: ['advertising'],
  match: ['trackcmp.net', 'app-us1.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Relie vos visites à une fiche de contact pour l’envoi de courriels commerciaux.',
    en: 'Links your visits to a contact record for commercial emails.',
  },
  tracers: [
    {
      name: 'prism_*',
      kind: 'cookie',
      retention: 'P30D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
