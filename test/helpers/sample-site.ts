// A small sound site file for tests, to be changed in the one point that a test is about.
import type { Attestation, Service, SiteFile } from '@assent/core';

export const sampleService: Service = {
  id: 'shop-stats',
  name: 'Shop statistics',
  vendor: { name: 'Stats SAS', country: 'FR', policy: 'https://stats.example.net/privacy' },
  purposes: ['audience'],
  match: ['stats.example.net/collect'],
  tracers: [{ name: '_st*', kind: 'cookie', retention: 'P6M', about: { fr: 'Compte les visites.', en: 'Counts visits.' } }],
};

/** A site file without any problem, with `changes` at its top level. */
export function sampleSite(changes: Partial<SiteFile> = {}): SiteFile {
  return {
    id: 'mutuelle',
    name: { fr: 'La Mutuelle', en: 'The Mutual' },
    origins: ['https://www.example.org'],
    controller: { name: 'La Mutuelle', address: '1 rue X, 75000 Paris', country: 'FR', contact: 'dpo@example.org', policy: '/data-protection' },
    locales: ['fr', 'en'],
    purposes: [{ id: 'audience' }, { id: 'advertising' }, { id: 'media' }],
    services: [sampleService],
    endpoint: 'https://consent.example.org',
    ...changes,
  };
}

/** Measurement that qualifies for the exemption. */
export const sampleExemption: Attestation = {
  solePurpose: true,
  processorContract: 'Contract of 2026-01-15 with Stats SAS',
  smallestCell: 10,
  crossMatched: false,
  acrossSites: false,
  tracerLife: 'P6M',
  prolonged: false,
  rawDataLife: 'P25M',
  reviewBy: '2099-01-01',
  informed: true,
  location: 'city',
  ip: 'shortened',
  beyond: [],
  comparison: 'none',
  attestedBy: 'DPO',
  attestedOn: '2026-11-01',
};
