// Matomo Tag Manager: loads other tools chosen by the site, for measurement or advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://matomo.org/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Matomo Tag Manager: loads other tools chosen by the site, for measurement or advertising. */
export const matomoTagManager: CatalogService = {
  id: 'matomo-tag-manager',
  name: 'Matomo Tag Manager',
  kind: 'container',
  vendor: { name: 'InnoCraft Limited', country: 'NZ', policy: 'https://matomo.org/privacy/', ...privacy },
  purposes: ['audience'],
  match: [],
  matched: thirdPartyWeb,
  about: {
    fr: 'Charge d’autres outils, de mesure ou de publicité, choisis par le site.',
    en: 'Loads other tools chosen by the site, for measurement or advertising.',
  },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
