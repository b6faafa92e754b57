// Compares what a service stored and asked with what the catalogue says of it.
import { type CatalogService, makeMatcher, namesTracer, seconds, type TracerKind } from '@assent/core';

/** What one page with a vendor's own code left on the terminal, and whom it asked. */
export interface SeenService {
  readonly tracers: readonly SeenTracer[];
  /** Addresses of the requests that left the page, without the page's own. */
  readonly asked: readonly string[];
}

export interface SeenTracer {
  readonly name: string;
  readonly kind: TracerKind;
  /** Life in seconds; `null` for what has no end of its own. */
  readonly life: number | null;
}

export interface Difference {
  /** All are wrong but `not-seen`, which is only told: one page view cannot show everything. `did-nothing` = the code did not start. */
  readonly code: 'did-nothing' | 'undeclared-tracer' | 'longer-life' | 'undeclared-host' | 'not-seen';
  readonly message: string;
}

/** Every difference, in the order of the codes. */
export function compareService(service: CatalogService, seen: SeenService): Difference[] {
  if (!seen.tracers.length && !seen.asked.length) return [{ code: 'did-nothing', message: 'expected it to store or ask something, got neither' }];
  return [...tracers(service, seen), ...hosts(service, seen), ...unseen(service, seen)];
}

function tracers(service: CatalogService, seen: SeenService): Difference[] {
  return seen.tracers.flatMap(({ name, kind, life }): Difference[] => {
    const declared = service.tracers.filter(tracer => tracer.kind === kind && namesTracer(tracer.name, name));
    if (!declared.length) return [{ code: 'undeclared-tracer', message: `expected every tracer to be declared, got the ${kind} "${name}" (${sayLife(life)})` }];
    const longest = Math.max(...declared.map(({ retention }) => lifeOf(retention)));
    return (life ?? 0) > longest + SLACK
      ? [{ code: 'longer-life', message: `expected "${name}" to live ${declared[0]?.retention} at most, got ${sayLife(life)}` }]
      : [];
  });
}

// a clock that ticks between writing and reading, and vendors who count a year as 365 or 365.25 days
const SLACK = 86_400;

function lifeOf(retention: string): number {
  if (retention === 'kept' || retention === 'unknown') return Number.POSITIVE_INFINITY;
  return seconds(retention) ?? 0;
}

function sayLife(life: number | null): string {
  if (life === null) return 'without an end';
  return life > 172_800 ? `${Math.round(life / 86_400)} days` : `${Math.round(life)} seconds`;
}

function hosts({ id, match, sdk }: CatalogService, { asked }: SeenService): Difference[] {
  const matches = makeMatcher([...match, ...(sdk?.own ?? [])].map(pattern => [pattern, id] as const));
  const strangers = asked.filter(address => !matches(new URL(address))).map(address => new URL(address).hostname);
  return [...new Set(strangers)].map(host => ({ code: 'undeclared-host', message: `expected every host to be declared, got ${host}` }));
}

function unseen(service: CatalogService, seen: SeenService): Difference[] {
  const names = service.tracers
    .filter(({ party, name, kind }) => party !== 'third' && !seen.tracers.some(found => found.kind === kind && namesTracer(name, found.name)))
    .map(({ name }) => name);
  return names.length ? [{ code: 'not-seen', message: `declared and not seen on this page: ${names.join(', ')}` }] : [];
}
