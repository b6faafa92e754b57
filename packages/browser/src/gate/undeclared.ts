// Third parties that nobody declared: told to the developer once per host, and counted by the endpoint without anything about the visitor.
import { directiveOf } from './directive-of.ts';
import { report } from './report.ts';
import { rules } from './state.ts';

/** False in the gate of a site whose `unknown` never holds: it does without the directives. */
declare const __HOLDS_UNDECLARED__: boolean;

const waiting = new Set<string>();

/** Called with the host of each address that belongs to nobody; true when it must wait. `way` as the judge knows it. */
export function holdsUndeclared(host: string, way: string): boolean {
  const { unknown } = rules;
  const policy = (typeof __HOLDS_UNDECLARED__ === 'undefined' || __HOLDS_UNDECLARED__ ? unknown[directiveOf(way)] : undefined) ?? unknown['*'];
  if (policy !== 'allow' && report('undeclared-host', host)) {
    waiting.add(host);
    console.info(`Assent: undeclared host ${host}`);
  }
  return policy === 'hold';
}

/** Sends what was met since the last time, at most 20 hosts, when the page is hidden. `send` = the browser's own `sendBeacon`. */
export function countUndeclared(send: (address: string, body: string) => boolean): void {
  document.addEventListener('visibilitychange', () => {
    const { site, version, endpoint } = rules;
    if (!document.hidden || !endpoint || !waiting.size) return;
    send(`${endpoint}/v1/undeclared`, JSON.stringify({ site, version, hosts: [...waiting].slice(0, 20) }));
    waiting.clear();
  });
}
