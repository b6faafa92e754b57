// The judge: which service an address, a tracer's name or a piece of code belongs to, where that service may not run now.
import { makeMatcher, namesTracer, registrable } from '@assent/core';
import { base, granted, grantsAll, rules } from '../state.ts';
import { holdsUndeclared } from '../undeclared.ts';

// What leads to nothing but what it holds itself
const INNER = /^(blob|data):/;

let match: ReturnType<typeof makeMatcher> | undefined;
const owners = new Map<string, readonly string[]>();

/**
 * The label of what an address would reach and must not: a service's id, or the host of a third party that nobody declared; `undefined` = let
 * it pass. `way` says how it would be reached: what `loads` answers, or a word. What cannot be judged is judged as code: by what it names.
 */
export function judgeAddress(address: unknown, way = 'connect'): string | undefined {
  try {
    match ??= makeMatcher([
      ...rules.allow.map(host => [host, ''] as const),
      ...rules.services.flatMap(([id, , hosts]) => hosts.map(host => [host, id] as const)),
    ]);
    const runs = /^(script|iframe|embed|object|worker)/.test(way);
    // an image in its own address can be long, and is everywhere
    if (!runs && INNER.test(address as string)) return undefined;
    const url = new URL(address as string, document.baseURI);
    const { href } = url;
    if (runs && INNER.test(href)) return judgeCode(read(href));
    // what the SDK itself loads: `assent.js` and `assets/`
    if (!/^(http|ws)/.test(href) || href.startsWith(`${base}ass`)) return undefined;
    const id = match(url) ?? judgeHost(url.hostname, way);
    return id && !granted(id) ? id : undefined;
  } catch {
    return judgeCode(`${address}`);
  }
}

/** The same for code that names an address of a held service. */
export function judgeCode(text: string): string | undefined {
  const plain = text.replace(/\\/g, ''); // slashes may be escaped
  return rules.services.find(([id, , hosts]) => !granted(id) && hosts.some(host => plain.includes(host)))?.[0];
}

/** True for the name of a cookie or a storage key that only held services use. */
export function judgeTracer(given: unknown): boolean {
  const name = `${given}`.trim();
  const ids = owners.get(name) ?? rules.services.filter(([, , , tracers]) => tracers.some(tracer => namesTracer(tracer, name))).map(([id]) => id);
  owners.set(name, ids);
  return !!ids[0] && !ids.some(granted);
}

/** The host of a third party that nobody declared; it may run once everything is granted. */
function judgeHost(host: string, way: string): string | undefined {
  return registrable(host) !== registrable(location.hostname) && !grantsAll() && holdsUndeclared(host, way) ? host : undefined;
}

/** The text behind a `blob:` or `data:` address: at once, because nothing of it leaves the browser. */
function read(address: string): string {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  return request.responseText;
}
