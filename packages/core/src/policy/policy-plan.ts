// The plan of a site's policy: what may always load, what each grant adds, and how a choice is read. Every choice's policy follows from it.
import { decide } from '../decide.ts';
import type { Choice } from '../choice.ts';
import { makeMatcher } from '../match.ts';
import { jurisdictionsOf } from '../jurisdiction.ts';
import { neededPurposes } from '../needed-purposes.ts';
import { NECESSARY } from '../purpose.ts';
import type { Service, Site } from '../site.ts';
import { matchesSource, sourcesOf } from './source.ts';

/** A service that waits for a choice. */
export interface PlannedService {
  readonly id: string;
  /** Optional purposes, all of which have to be granted, in the order of the choice cookie. */
  readonly purposes: readonly string[];
}

/** Sources that are listed while every one of some services may run. */
export interface PlanPart {
  readonly sources: readonly string[];
  /** Ids of services: the one that the sources are of, and those that cannot be told from it by host. */
  readonly needs: readonly string[];
}

export interface PolicyPlan {
  /** The site's own hosts, `allow`, necessary services, the endpoint: listed whatever the choice. */
  readonly always: readonly string[];
  readonly services: readonly PlannedService[];
  readonly parts: readonly PlanPart[];
  /** What a policy cannot do for this site, one sentence each. */
  readonly limits: readonly string[];
}

/** Makes the plan. Nothing is listed that would let a service through which may not run, save what the site cannot do without; `limits` says so. */
export function makePolicyPlan(given: Site): PolicyPlan {
  const site = asUnknown(given);
  const waiting = site.services.filter(service => service.purposes.some(purpose => purpose !== NECESSARY) && !service.run);
  const services = waiting.filter(({ purposes }) => !(site.context === 'health' && purposes.includes('advertising'))); // L50
  const leaks = makeLeaks(site, waiting);
  const limits: string[] = [];

  const own = [...site.origins, ...(site.endpoint ? [new URL(site.endpoint).origin] : [])];
  const needed = [...site.allow, ...site.services.filter(service => !waiting.includes(service)).flatMap(service => service.match)];
  const always = [...new Set([...own, ...needed.flatMap(sourcesOf)])];
  for (const source of always)
    for (const id of leaks(source))
      limits.push(`${id}: a request to it cannot be told from ${source}, which the site needs; only the gate and the rewriting hold it`);

  const parts = new Map<string, { sources: string[]; needs: string[] }>();
  for (const service of services) {
    for (const source of new Set(service.match.flatMap(sourcesOf))) {
      if (always.includes(source)) continue;
      const needs = [service.id, ...leaks(source).filter(id => id !== service.id)];
      const part = parts.get(needs.join()) ?? { sources: [], needs };
      parts.set(needs.join(), part);
      part.sources.push(source);
    }
  }
  for (const { sources, needs } of parts.values()) {
    const [id, ...others] = needs;
    if (others.length)
      limits.push(`${id}: ${sources.join(', ')} listed only while ${others.join(', ')} may run too: a policy cannot tell them apart (hint: narrower hosts)`);
  }
  const possible = [...parts.values()].filter(({ needs }) => needs.every(id => services.some(service => service.id === id)));
  return { always, services: services.map(service => planned(site, service)), parts: possible, limits: [...new Set(limits)] };
}

// a policy knows no country: measurement that is exempt wherever the visitor may be waits for nothing
function asUnknown(given: Site): Site {
  const [{ site, profile }] = jurisdictionsOf(given);
  return { ...site, services: site.services.map(service => ({ ...service, purposes: neededPurposes(service, profile) })) };
}

/** The sources of a choice; `null` = no choice, or one that no longer holds. */
export function sourcesFor(plan: PolicyPlan, choice: Choice | null): string[] {
  const running = new Set(plan.services.filter(service => decide(service, choice, 'general').run).map(service => service.id));
  return [...plan.always, ...plan.parts.filter(({ needs }) => needs.every(id => running.has(id))).flatMap(part => part.sources)];
}

// the cookie lists purposes in the order in which the site asks for them
function planned(site: Site, { id, purposes }: Service): PlannedService {
  const order = site.purposes.map(purpose => purpose.id);
  return { id, purposes: purposes.filter(purpose => purpose !== NECESSARY).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) };
}

/** Which waiting services a source would let through: one address of each of their patterns, on its host and below it, is tried. */
function makeLeaks(site: Site, waiting: readonly Service[]): (source: string) => string[] {
  const match = makeMatcher([
    ...site.allow.map(pattern => [pattern, ''] as const),
    ...site.services.flatMap(service => service.match.map(pattern => [pattern, service.id] as const)),
  ]);
  const addresses = waiting.flatMap(({ id, match: patterns }) =>
    patterns.flatMap(pattern =>
      ['https', 'wss']
        .flatMap(scheme => ['', 'any.'].map(sub => ({ id, url: new URL(`${scheme}://${sub}${pattern}`) })))
        .filter(({ url }) => match(url) === id),
    ),
  );
  return source => [
    ...new Set(addresses.filter(({ url }) => matchesSource(source.replace(/^http:/, 'https:').replace(/:\d+$/, ':*'), url)).map(({ id }) => id)),
  ];
}
