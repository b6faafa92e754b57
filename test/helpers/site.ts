// A small site for the tests of the endpoint and the command line.
import type { Site, SiteFile } from '@assent/core';
import { resolveSite } from '@assent/core/schema';

export const ORIGIN = 'https://www.example.org';

/** As an author writes it. */
export function makeSiteFile(changes: Partial<SiteFile> = {}): SiteFile {
  return {
    id: 'shop',
    name: { fr: 'La boutique', en: 'The shop' },
    origins: [ORIGIN],
    controller: { name: 'Shop SAS', address: '1 rue du Port, Brest', country: 'FR', contact: 'dpo@example.org', policy: '/privacy' },
    locales: ['fr', 'en'],
    profile: 'fr',
    purposes: [{ id: 'audience' }, { id: 'media' }],
    services: [
      {
        id: 'stats',
        name: 'Stats',
        vendor: { name: 'Stats SARL', country: 'FR' },
        purposes: ['audience'],
        match: ['stats.example.com'],
        tracers: [{ name: '_st', kind: 'cookie', retention: 'P13M', about: { fr: 'Compte les visites.', en: 'Counts visits.' } }],
        about: { fr: 'Mesure l’audience.', en: 'Measures the audience.' },
      },
    ],
    endpoint: 'https://consent.example.org',
    ...changes,
  };
}

export function makeSite(changes: Partial<SiteFile> = {}): Site {
  return resolveSite(makeSiteFile(changes), {});
}
