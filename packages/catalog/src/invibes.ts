// Invibes: shows advertisements inside the content of the page.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const documentation: Sourced = { source: 'https://tcf.invibes.com/deviceStorage.json', verified: '2026-11-23' };

/** Invibes: shows advertisements inside the content of the page. */
export const invibes: CatalogService = {
  id: 'invibes',
  name: 'Invibes',
  kind: 'advertising',
  vendor: { name: 'INVIBES GROUP', country: 'BE', policy: 'https://www.invibes.com/terms.html', ...vendorList },
  purposes: ['advertising'],
  match: ['invibes.com', 'videostep.com'],
  matched: vendorList,
  about: { fr: 'Affiche des publicités dans le contenu de la page.', en: 'Shows advertisements inside the content of the page.' },
  tracers: [
    {
      name: 'IvbsCampIdsLocal',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Compte combien de fois une publicité vous a été montrée.', en: 'Counts how often an advertisement was shown to you.' },
      ...documentation,
    },
    {
      name: 'ivbsOptIn',
      kind: 'cookie',
      retention: 'PT20H',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...documentation,
    },
    {
      name: 'ivbsConsent',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
