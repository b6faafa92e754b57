// A site for examples and tests of what a visitor reads: every kind of tracer, a transfer to Morocco, a service with two purposes.
import type { Service, Site } from '@assent/core';

const service = (id: string, name: string, purposes: string[], rest: Partial<Service> = {}): Service => ({
  id,
  name,
  vendor: { name: `${name} SAS`, country: 'FR' },
  purposes,
  match: [`${id}.test`],
  tracers: [],
  ...rest,
});

export const panelSite: Site = {
  id: 'sample',
  name: { en: 'Mutuelle', fr: 'Mutuelle' },
  origins: ['https://www.site.test'],
  controller: { name: 'La Mutuelle étudiante', address: '1 rue de la Paix, Paris', country: 'FR', contact: 'dpo@site.test', policy: '/policy' },
  locales: ['fr', 'en'],
  profile: 'fr',
  context: 'general',
  purposes: [{ id: 'audience' }, { id: 'media' }, { id: 'advertising' }],
  services: [
    service('matomo', 'Matomo', ['audience'], {
      vendor: { name: 'InnoCraft', country: 'NZ', policy: 'https://matomo.test/privacy', transfer: { mechanism: 'adequacy', asOf: '2026-06-01' } },
      about: { en: 'Counts visits to each page.', fr: 'Compte les visites de chaque page.' },
      tracers: [
        { name: '_pk_id.*', kind: 'cookie', retention: 'P13M', about: { en: 'Tells visits apart.', fr: 'Distingue les visites.' } },
        { name: '_pk_ses.*', kind: 'cookie', retention: 'PT30M', about: { en: 'Holds one visit together.', fr: 'Relie les pages d’une visite.' } },
      ],
    }),
    service('shop-stats', 'Shop stats', ['audience'], {
      vendor: { name: 'Atlas Data', country: 'MA', transfer: { mechanism: 'scc-2021-914', document: 'https://site.test/scc.pdf' } },
      tracers: [{ name: '_st*', kind: 'local-storage', retention: 'P13M' }],
    }),
    service('video', 'Vidéo+', ['media'], {
      vendor: { name: 'Vidéo Plus', country: 'US', policy: 'https://video.test/privacy', transfer: { mechanism: 'adequacy' } },
      tracers: [
        {
          name: 'VISITOR',
          kind: 'cookie',
          retention: 'P6M',
          party: 'third',
          unconfirmed: true,
          about: { en: 'Remembers videos watched.', fr: 'Retient les vidéos vues.' },
        },
      ],
    }),
    service('ads', 'Ad pixel', ['advertising', 'audience'], { tracers: [{ name: '_fbp', kind: 'cookie', retention: 'P90D' }], unlisted: true }),
    service('basket', 'Basket', ['necessary'], {
      vendor: { name: 'La Mutuelle étudiante', country: 'FR' },
      tracers: [{ name: 'basket', kind: 'session-storage', retention: 'session', about: { en: 'Keeps your basket.', fr: 'Garde votre panier.' } }],
    }),
  ],
  unknown: 'report',
  allow: [],
  choice: { validity: 'P180D', cookie: { name: 'assent', domain: null } },
  notice: { layout: 'sheet', theme: {} },
  endpoint: null,
  policy: false,
};
