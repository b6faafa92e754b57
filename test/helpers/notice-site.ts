// The site of the notice's tests: three purposes, three partners, complete as the gate would know it.
import type { Service, Site } from '@assent/core';

const service = (id: string, vendor: string, purpose: string): Service => ({
  id,
  name: vendor,
  vendor: { name: vendor, country: 'FR' },
  purposes: [purpose],
  match: [`${id}.example.net`],
  tracers: [],
});

export function noticeSite(changes: Partial<Site> = {}): Site {
  return {
    id: 'mutuelle',
    name: { fr: 'example.org', en: 'example.org', ar: 'example.org' },
    origins: ['https://www.example.org'],
    controller: { name: 'La Mutuelle', address: '1 rue du Port, Brest', country: 'FR', contact: 'dpo@example.org', policy: '/policy' },
    locales: ['fr', 'en'],
    profile: 'fr',
    context: 'general',
    purposes: [{ id: 'audience' }, { id: 'media' }, { id: 'advertising' }],
    services: [service('stats', 'Stats SAS', 'audience'), service('video', 'Vidéo+', 'media'), service('ads', 'Ads Ltd', 'advertising')],
    unknown: 'report',
    allow: [],
    choice: { validity: 'P180D', cookie: { name: 'assent', domain: null } },
    notice: { layout: 'sheet', theme: {} },
    endpoint: null,
    policy: false,
    ...changes,
  };
}
