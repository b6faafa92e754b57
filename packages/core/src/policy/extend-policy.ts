// Extends a policy that a site already has, so that what was granted is not refused by it. It is never opened further than that.
import { FALLBACKS } from './directive.ts';
import type { Policy } from './parse-policies.ts';

/**
 * Adds sources to every directive of the policy that lists hosts. Left alone: `'none'`, which is a decision; `*`, which needs nothing;
 * directives that are about something else (`base-uri`, `frame-ancestors`, `report-to` …); and scripts under `'strict-dynamic'`,
 * where browsers ignore lists of hosts and follow nonces and hashes.
 */
export function extendPolicy(policy: Policy, sources: readonly string[]): Policy {
  return new Map(
    [...policy].map(([name, values]) => [name, takes(name, values) ? [...values, ...sources.filter(source => !values.includes(source))] : values]),
  );
}

function takes(name: string, values: readonly string[]): boolean {
  const closed = values.length === 0 || values.some(value => /^(?:'none'|\*)$/i.test(value));
  return (name === 'default-src' || name in FALLBACKS) && !closed && !isStrict(values);
}

/** True where a list of hosts is ignored. */
export function isStrict(values: readonly string[]): boolean {
  return values.some(value => value.toLowerCase() === "'strict-dynamic'");
}
