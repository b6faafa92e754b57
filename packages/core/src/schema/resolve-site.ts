// Resolves a site file: every default filled in, every service complete.
import { makeMatcher } from '../match.ts';
import type { Sourced } from '../catalog-service.ts';
import type { Service, ServiceEntry, Site, SiteFile } from '../site.ts';

/** Dated facts about known services, by id; those whose `verified` is null are unconfirmed. */
export type Catalog = Readonly<Record<string, Service>>;

/**
 * Makes the site of a checked file. Throws a TypeError when an entry names a service that the catalogue does not have:
 * call `checkSite` on anything an author wrote. `neverHeld` = hosts and paths that join `allow` where `unknown` can hold.
 */
export function resolveSite(file: SiteFile, catalog: Catalog, neverHeld: readonly string[] = []): Site {
  const services = file.services.map(entry => resolveService(entry, catalog));
  return {
    id: file.id,
    name: file.name,
    origins: file.origins,
    controller: file.controller,
    locales: file.locales,
    profile: file.profile ?? 'fr',
    ...(file.profiles?.length && { profiles: file.profiles }),
    context: file.context ?? 'general',
    purposes: file.purposes,
    services,
    unknown: file.unknown ?? 'report',
    allow: [...(file.allow ?? []), ...(canHold(file) ? unclaimed(neverHeld, services) : [])],
    choice: {
      validity: file.choice?.validity ?? 'P180D', // FR-21
      cookie: { name: file.choice?.cookie?.name ?? 'assent', domain: file.choice?.cookie?.domain ?? null },
    },
    notice: { layout: file.notice?.layout ?? 'sheet', theme: file.notice?.theme ?? {} },
    endpoint: file.endpoint ?? null,
    policy: file.policy ?? false,
    ...(file.proof && { proof: file.proof }),
    ...(file.google && { google: file.google }),
    ...(file.aliases?.length && { aliases: file.aliases }),
    ...(file.formerly?.length && { formerly: file.formerly }),
    ...(file.overrides?.length && { overrides: file.overrides }),
    ...(file.destinations?.length && { destinations: file.destinations }),
    ...(file.accounts && { accounts: true }),
    ...(file.wall && { wall: file.wall }),
    ...(file.templates?.length && { templates: file.templates }),
    ...(file.zone && file.zone !== 'UTC' && { zone: file.zone }),
    ...(file.experiments?.length && { experiments: file.experiments }),
  };
}

function canHold({ unknown = 'report' }: SiteFile): boolean {
  return typeof unknown === 'string' ? unknown === 'hold' : Object.values(unknown).includes('hold');
}

// what a site declares waits for its purposes, whoever it is
function unclaimed(patterns: readonly string[], services: readonly Service[]): string[] {
  const claims = makeMatcher(services.flatMap(({ id, match }) => match.map(pattern => [pattern, id] as const)));
  return patterns.filter(pattern => !claims(new URL(`https://${pattern}`)));
}

function resolveService(entry: ServiceEntry, catalog: Catalog): Service {
  const use = typeof entry === 'string' ? entry : 'use' in entry ? entry.use : undefined;
  if (use === undefined) return entry as Service;
  const known = Object.hasOwn(catalog, use) ? catalog[use] : undefined;
  if (!known) throw new TypeError(`expected the id of a catalogue service, got ${JSON.stringify(use)}`);
  const { use: _, ...changes } = typeof entry === 'string' ? { use } : (entry as { use: string } & Partial<Service>);
  return { ...plain(known), ...changes };
}

// only what a service is: sources and dates of the catalogue must not change the hash of a site, but whether a fact is confirmed is said
function plain({ id, name, vendor, purposes, match, tracers, about, unlisted }: Service): Service {
  return {
    id,
    name,
    vendor: { ...bare(vendor, ['name', 'country', 'policy', 'transfer', 'reaches']), ...confirmed(vendor) },
    purposes,
    match,
    tracers: tracers.map(tracer => ({ ...bare(tracer, ['name', 'kind', 'retention', 'about', 'party']), ...confirmed(tracer) })),
    ...(about && { about }),
    ...(unlisted && { unlisted }),
  };
}

function confirmed(fact: { readonly unconfirmed?: boolean } & Partial<Sourced>): { readonly unconfirmed?: true } {
  return fact.unconfirmed || fact.verified === null ? { unconfirmed: true } : {};
}

function bare<T extends object>(value: T, keys: readonly (keyof T)[]): T {
  return Object.fromEntries(keys.filter(key => value[key] !== undefined).map(key => [key, value[key]])) as T;
}
