// Plausible: counts visits and page views, without recognising your browser.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://plausible.io/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:@plausible-analytics/tracker@0.4.6', verified: '2026-11-23' };
const exemptionSource: Sourced = { source: 'https://www.cnil.fr/fr/node/167364', verified: null };

// No cookie in the code; reads nothing but the opt-out flag. Whether Art. 82 still applies to the script reading the device is a legal question.
/** Plausible: counts visits and page views, without recognising your browser. */
export const plausible: CatalogService = {
  id: 'plausible',
  name: 'Plausible',
  kind: 'analytics',
  vendor: { name: 'Plausible Insights OÜ', country: 'EE', policy: 'https://plausible.io/privacy', ...privacy },
  purposes: ['audience'],
  match: ['plausible.io'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Compte les visites et les pages vues, sans reconnaître votre navigateur.',
    en: 'Counts visits and page views, without recognising your browser.',
  },
  tracers: [
    {
      name: 'plausible_ignore',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Lu seulement : permet à une personne de ne pas être comptée.', en: 'Only read: lets a person not be counted.' },
      ...sdk,
    },
  ],
  exemption: { possible: null, basis: 'Not read.', ...exemptionSource },
  breakage: 'low',
  sdk: {
    package: '@plausible-analytics/tracker@0.4.6',
    file: 'plausible.js',
    start: "import { init, track } from '{file}'; init({ domain: 'shop.example', captureOnLocalhost: true }); track('seen', {})",
  },
};
