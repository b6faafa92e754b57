// A site with every kind of service that a policy has to tell apart, and the choices that tell them.
import type { Choice, Service, Site } from '@assent/core';
import { makeSite } from './site.ts';

const service = (id: string, purposes: string[], match: string[]): Service => ({
  id,
  name: id,
  vendor: { name: id, country: 'FR' },
  purposes,
  match,
  tracers: [],
});

/** `wide` and `deep` share a host; `both` needs two purposes; `mix-tool` has a hyphen, which the cookie writes as `_`. */
export function makePolicySite(changes: Parameters<typeof makeSite>[0] = {}): Site {
  return makeSite({
    purposes: [{ id: 'audience' }, { id: 'media' }, { id: 'advertising' }],
    services: [
      service('pay', ['necessary'], ['pay.localhost']),
      service('stats', ['audience'], ['stats.localhost']),
      service('mix-tool', ['audience'], ['mix.localhost/t']),
      service('both', ['advertising', 'audience'], ['both.localhost']),
      service('wide', ['media'], ['big.localhost']),
      service('deep', ['advertising'], ['big.localhost/px']),
    ],
    allow: ['cdn.localhost'],
    ...changes,
  });
}

export function makeChoice(purposes: readonly string[], services: Choice['services'] = {}, changes: Partial<Choice> = {}): Choice {
  return { purposes, services, subject: 'A'.repeat(30), at: 1_700_000_000, version: '0a1b2c3d', ...changes };
}
