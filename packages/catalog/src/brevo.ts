// Brevo: links your visits to a contact record for commercial emails, and shows a chat.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.brevo.com/fr/legal/cookies/', verified: null };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

// Cookie names (sib_cuid ...) only in a low-quality secondary page: left empty on purpose.
/** Brevo: links your visits to a contact record for commercial emails, and shows a chat. */
export const brevo: CatalogService = {
  id: 'brevo',
  name: 'Brevo',
  kind: 'marketing',
  vendor: { name: 'Sendinblue SAS', country: 'FR', policy: 'https://www.brevo.com/fr/legal/cookies/', ...privacy },
  purposes: ['advertising'],
  match: ['sibautomation.com', 'brevo.com'],
  matched: tarteaucitron,
  about: {
    fr: 'Relie vos visites à une fiche de contact pour l’envoi de courriels commerciaux, et affiche une discussion.',
    en: 'Links your visits to a contact record for commercial emails, and shows a chat.',
  },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
