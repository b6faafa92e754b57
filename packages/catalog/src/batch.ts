// Batch: sends notifications to the browser.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://batch.com/privacy-policy', verified: null };
const hosts: Sourced = { source: 'https://github.com/ghostery/trackerdb', verified: null };

// Vendor page: no cookies, Local Storage and IndexedDB only, data stored in France.
/** Batch: sends notifications to the browser. */
export const batch: CatalogService = {
  id: 'batch',
  name: 'Batch',
  kind: 'marketing',
  vendor: { name: 'iMediapp SAS (Batch)', country: 'FR', policy: 'https://batch.com/privacy-policy', ...privacy },
  purposes: ['advertising'],
  match: ['batch.com'],
  matched: hosts,
  about: { fr: 'Envoie des notifications au navigateur.', en: 'Sends notifications to the browser.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
