// Which cookies of a site a choice leaves no right to.
import { type Choice, decide, type Erasable, makeErasable, type Site } from '@assent/core';

/** Tracers of services that may not run, kept as cookies on the site's own domains; `null` grants nothing. */
export function erasableOf({ services, context, choice: { cookie } }: Site, choice: Choice | null): Erasable {
  const owners = services.map(service => ({
    id: service.id,
    tracers: service.tracers.filter(({ kind, party }) => kind === 'cookie' && party !== 'third').map(({ name }) => name),
    runs: decide(service, choice, context).run,
  }));
  return makeErasable(cookie.name, owners);
}
