// Calendly: lets you book an appointment in an online diary.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://calendly.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Calendly: lets you book an appointment in an online diary. */
export const calendly: CatalogService = {
  id: 'calendly',
  name: 'Calendly',
  kind: 'widget',
  vendor: { name: 'Calendly, LLC', country: 'US', policy: 'https://calendly.com/privacy', ...privacy },
  purposes: ['preferences'],
  match: ['calendly.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Permet de prendre rendez-vous dans un agenda en ligne.', en: 'Lets you book an appointment in an online diary.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
