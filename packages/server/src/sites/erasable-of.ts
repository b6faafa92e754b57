// Which cookies of a site a choice leaves no right to.
import { type Choice, decide, type Erasable, makeErasable, type Rules, type Site } from '@assent/core';

/**
 * Tracers of services that may not run, kept as cookies on the site's own domains; `null` grants nothing. `rules` = the visitor's: measurement
 * that they exempt keeps its own.
 */
export function erasableOf({ services, context, choice: { cookie } }: Site, rules: Rules, choice: Choice | null): Erasable {
  const needed = new Map(rules.services.map(([id, purposes]) => [id, purposes]));
  const owners = services.map(service => ({
    id: service.id,
    tracers: service.tracers.filter(({ kind, party }) => kind === 'cookie' && party !== 'third').map(({ name }) => name),
    runs: decide({ id: service.id, purposes: needed.get(service.id) ?? service.purposes }, choice, context).run,
  }));
  return makeErasable(cookie.name, owners);
}
