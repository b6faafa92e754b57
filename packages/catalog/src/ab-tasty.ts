// AB Tasty: tests page variants and adapts their content to your visit.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.abtasty.com/terms-of-use/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://docs.abtasty.com/client-side/tag/tag-cookies', verified: '2026-11-23' };
const exemptionSource: Sourced = { source: 'https://www.cnil.fr/fr/node/167364', verified: null };

/** AB Tasty: tests page variants and adapts their content to your visit. */
export const abTasty: CatalogService = {
  id: 'ab-tasty',
  name: 'AB Tasty',
  kind: 'testing',
  vendor: { name: 'AB Tasty SAS', country: 'FR', policy: 'https://www.abtasty.com/terms-of-use/', ...privacy },
  purposes: ['audience'],
  match: ['abtasty.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Teste des variantes de pages et adapte leur contenu à votre visite.', en: 'Tests page variants and adapts their content to your visit.' },
  tracers: [
    {
      name: 'ABTasty',
      kind: 'cookie',
      retention: 'P13M',
      about: {
        fr: 'Reconnaît votre navigateur et retient les variantes de pages montrées.',
        en: 'Recognises your browser and remembers the page variants shown.',
      },
      ...documentation,
    },
    {
      name: 'ABTastySession',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...documentation,
    },
    {
      name: 'ABTastyDomainTest',
      kind: 'cookie',
      retention: 'PT0S',
      about: { fr: 'Cherche sur quel domaine un cookie peut être posé.', en: 'Finds out on which domain a cookie can be set.' },
      ...documentation,
    },
    {
      name: 'abTastyDebug',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Aide l’équipe du site à mettre au point l’outil.', en: 'Helps the site’s team to debug the tool.' },
      ...documentation,
    },
    {
      name: 'ABTastyData',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde les pages vues, les actions et les achats pour adapter le site.', en: 'Keeps pages seen, actions and purchases to adapt the site.' },
      ...documentation,
    },
  ],
  exemption: { possible: null, basis: 'A/B testing exemption conditions exist in the CNIL guidelines; vendor listing not read.', ...exemptionSource },
  breakage: 'medium',
};
