// The judge: which service an address, a tracer's name or a piece of code belongs to, where that service may not run now.
import { makeMatcher, namesTracer } from '@assent/core';
import { report } from '../report.ts';
import { base, granted, grantsAll, rules } from '../state.ts';

let match: ReturnType<typeof makeMatcher> | undefined;

/**
 * The label of what an address would reach and must not: a service's id, or the host of a third party that nobody declared.
 * `undefined` = let it pass.
 */
export function judgeAddress(address: unknown): string | undefined {
  match ??= makeMatcher([
    ...rules.allow.map(host => [host, ''] as const),
    ...rules.services.flatMap(([id, , hosts]) => hosts.map(host => [host, id] as const)),
  ]);
  try {
    const url = new URL(address as string, document.baseURI);
    if (!/^(http|ws)/.test(url.protocol) || url.href.startsWith(base)) return undefined;
    const id = match(url) ?? judgeHost(url.hostname);
    return id && !granted(id) ? id : undefined;
  } catch {
    return undefined; // no address: nothing will be fetched
  }
}

/** The same for code that names an address of a held service. */
export function judgeCode(text: string): string | undefined {
  return rules.services.find(([id, , hosts]) => !granted(id) && hosts.some(host => text.includes(host)))?.[0];
}

/** True for the name of a cookie or a storage key that only held services use. */
export function judgeTracer(name: unknown): boolean {
  const owners = rules.services.filter(([, , , tracers]) => tracers.some(tracer => namesTracer(tracer, `${name}`.trim())));
  return !!owners[0] && !owners.some(([id]) => granted(id));
}

/** The host of a third party that nobody declared; it may run once everything is granted. */
function judgeHost(host: string): string | undefined {
  if (rules.unknown === 'allow' || site(host) === site(location.hostname) || grantsAll()) return undefined;
  report('undeclared-host', host);
  return rules.unknown === 'hold' ? host : undefined;
}

/** The registrable domain, as well as a few bytes can tell it: `a.shop.co.uk` → `shop.co.uk`. */
function site(host: string): string | undefined {
  return /[^.]+(\.com?)?\.[^.]+$/.exec(host)?.[0];
}
