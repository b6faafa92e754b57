// Kameleoon: tests page variants and adapts their content to your visit.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://help.kameleoon.com/question/how-unique-visitors-are-tracked-and-counted/', verified: '2026-11-23' };

// The id is recreated from localStorage when the cookie is deleted: withdrawing consent must clear both.
/** Kameleoon: tests page variants and adapts their content to your visit. */
export const kameleoon: CatalogService = {
  id: 'kameleoon',
  name: 'Kameleoon',
  kind: 'testing',
  vendor: { name: 'Kameleoon SAS', country: 'FR', policy: 'https://developers.kameleoon.com/local-storage.html#list-of-collected-data', ...vendorList },
  purposes: ['audience'],
  match: ['kameleoon.eu', 'kameleoon.com', 'kameleoon.io'],
  matched: thirdPartyWeb,
  about: { fr: 'Teste des variantes de pages et adapte leur contenu à votre visite.', en: 'Tests page variants and adapts their content to your visit.' },
  tracers: [
    {
      name: 'kameleoonVisitorCode',
      kind: 'cookie',
      retention: 'P380D',
      about: {
        fr: 'Reconnaît votre navigateur ; recréé depuis sa copie s’il est effacé.',
        en: 'Recognises your browser; made again from its copy when it is deleted.',
      },
      ...documentation,
    },
  ],
  unlisted: true,
  breakage: 'medium',
};
