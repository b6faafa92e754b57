// Checks a catalogue: shape and provenance, patterns that collide, addresses that must and must not match, names that are safe to erase by.
import { type CatalogService, NECESSARY_KINDS } from '../catalog-service.ts';
import { makeMatcher } from '../match.ts';
import { NECESSARY } from '../purpose.ts';
import { CatalogServiceSchema } from './catalog-service-schema.ts';
import { inspect } from './inspect.ts';
import { formatProblem } from './site-problem.ts';

/** Every fault of a catalogue, each beginning with the id of its service; empty when it is sound. Never throws. */
export function checkCatalog(services: readonly CatalogService[]): string[] {
  const misshapen = services.flatMap(service => inspect(CatalogServiceSchema, service).problems.map(found => `${service.id}: ${formatProblem(found)}`));
  return misshapen.length
    ? misshapen
    : [...collisions(services), ...services.flatMap(service => [...addresses(service), ...emptyList(service), ...wideNames(service), ...purposes(service)])];
}

/** Two services may not claim one pattern; where one lies inside the other's, both must say that they know. */
function collisions(services: readonly CatalogService[]): string[] {
  return services.flatMap((one, index) =>
    services.slice(index + 1).flatMap(other => {
      const met = one.match.flatMap(a => other.match.filter(b => within(a, b) || within(b, a)).map(b => [a, b] as const));
      return met.flatMap(([a, b]) => {
        if (a === b) return [`${one.id}: expected a pattern of its own, got "${a}", which ${other.id} claims too`];
        if (one.near?.includes(other.id) && other.near?.includes(one.id)) return [];
        return [`${one.id}: expected "near": ["${other.id}"] here and there, because "${a}" and "${b}" overlap, got no such word`];
      });
    }),
  );
}

function within(inner: string, outer: string): boolean {
  const [innerHost = '', innerPath = ''] = split(inner);
  const [outerHost = '', outerPath = ''] = split(outer);
  return `.${innerHost}`.endsWith(`.${outerHost}`) && innerPath.startsWith(outerPath);
}

function split(pattern: string): [host: string, path: string] {
  const slash = pattern.indexOf('/');
  return slash < 0 ? [pattern, ''] : [pattern.slice(0, slash), pattern.slice(slash)];
}

function addresses({ id, match, like = [], unlike = [] }: CatalogService): string[] {
  const matches = makeMatcher(match.map(pattern => [pattern, id] as const));
  const bare = match.filter(pattern => pattern.includes('/')).length > 0 && !unlike.length;
  return [
    ...like.filter(address => !matches(new URL(address))).map(address => `${id}: expected "match" to take ${address}, got nothing`),
    ...unlike.filter(address => matches(new URL(address))).map(address => `${id}: expected "match" to leave ${address} alone, got a match`),
    ...(bare ? [`${id}: expected "unlike" with an address on the same host that is not the service, got none`] : []),
  ];
}

/** A visitor is told that it stores nothing only where that was read at the vendor's or in its code. */
function emptyList({ id, tracers, unlisted, nothing }: CatalogService): string[] {
  if (nothing && (tracers.length || unlisted)) return [`${id}: expected "nothing" with an empty list alone, got tracers or "unlisted"`];
  return tracers.length || unlisted || nothing ? [] : [`${id}: expected "nothing" with where it was read, or "unlisted": true, got an empty list`];
}

// on withdrawal the site erases every tracer of its own that a name stands for: a loose one would take somebody else's
function wideNames({ id, tracers }: CatalogService): string[] {
  return tracers
    .filter(({ name }) => name.includes('*') && name.replace(/\*/g, '').length < 3)
    .map(({ name }) => `${id}: expected a name with three characters or more beside "*", got "${name}"`);
}

function purposes({ id, kind, purposes: own }: CatalogService): string[] {
  return own.includes(NECESSARY) && !NECESSARY_KINDS.includes(kind)
    ? [`${id}: expected a purpose that is asked for a service of kind "${kind}", got "${NECESSARY}" (FR-72)`]
    : [];
}
