// Brevo: links your visits to a contact record for commercial emails, and shows a chat.
import type { CatalogService, Sourced } from '@assent/core';

const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };
const privacyPolicy: Sourced = {
  source: 'https://github.com/tosdr/tosdr-versions/blob/95c474b669cb4d35457006e53c1a26ac4e2e763a/Brevo/Privacy%20Policy.md',
  verified: '2026-11-26',
};
const consentstack: Sourced = { source: 'https://consentstack.io/vendors/brevo', verified: null };

// The cookie's name and life come from others: the vendor's own list was not to be read.
/** Brevo: links your visits to a contact record for commercial emails, and shows a chat. */
export const brevo: CatalogService = {
  id: 'brevo',
  name: 'Brevo',
  kind: 'marketing',
  vendor: { name: 'Sendinblue SAS', country: 'FR', policy: 'https://www.brevo.com/legal/privacypolicy/', ...privacyPolicy },
  purposes: ['advertising'],
  match: ['sibautomation.com', 'brevo.com'],
  matched: tarteaucitron,
  about: {
    fr: 'Relie vos visites à une fiche de contact pour l’envoi de courriels commerciaux, et affiche une discussion.',
    en: 'Links your visits to a contact record for commercial emails, and shows a chat.',
  },
  tracers: [
    {
      name: 'sib_cuid',
      kind: 'cookie',
      retention: 'P180D',
      about: { fr: 'Relie vos visites à une fiche de contact.', en: 'Links your visits to a contact record.' },
      ...consentstack,
    },
  ],
  unlisted: true,
  breakage: 'low',
};
