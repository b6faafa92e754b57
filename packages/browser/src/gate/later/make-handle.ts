// Makes the handle from the gate: what only a page with UI needs, and the gate therefore does not carry.
import { type Choice, findLocale, type Method } from '@assent/core';
import type { Handle, Held, PanelPart } from '../../handle.ts';
import { pageLanguages } from '../page-languages.ts';
import { readSignals } from '../read-signals.ts';
import type { Gate } from './gate.ts';
import type { Tag } from '../hold/mark.ts';
import { makeRelease } from './release.ts';

export function makeHandle(gate: Gate): Handle {
  const { rules, held, mayRun, granted, emit } = gate;
  const release = makeRelease(gate);
  const fetched: Record<string, Promise<unknown> | undefined> = {};
  const waiting = () => [...held.keys()].sort(byPosition) as Tag[];
  const verdicts = () => [...rules.purposes, ...rules.services.map(([id]) => id)].map(granted).join();
  return {
    ...gate,
    signals: readSignals(),
    locale: findLocale(rules.locales, [...pageLanguages(), ...(navigator.languages ?? [])]),
    held: () => waiting().map(tag => held.get(tag) as Held),
    adopt(adopted: Choice, method: Method) {
      const before = verdicts();
      gate.put(adopted);
      emit('choice', { choice: adopted, method });
      if (verdicts() !== before) emit('change', { choice: adopted, method });
      // the policy of this page would refuse them: the next page has another
      if (!rules.policy) release(waiting().filter(mayRun));
    },
    once(element) {
      gate.freed.add(element);
      if (held.has(element)) release([element as Tag]);
    },
    texts: <T>(name: string) =>
      (fetched[name] ??= read(gate, name).catch(cause => {
        fetched[name] = undefined;
        throw cause;
      })) as Promise<T>,
    panel: () => gate.part<PanelPart>('panel'),
    native: makeNative(gate),
  };
}

async function read({ rules, base, fetch }: Gate, name: string): Promise<unknown> {
  const [file, integrity] = rules.files[name] as readonly [string, string];
  const answer = await fetch(`${base}assets/${file}`, { integrity, credentials: 'omit' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${file}`);
  return answer.json();
}

/** Storage and cookies may be denied (sandboxed frame): then there is nothing to read, and nothing is written. */
function makeNative({ fetch, setTimeout, cookie }: Gate): Handle['native'] {
  return {
    fetch,
    setTimeout,
    localStorage: orNull(() => localStorage),
    sessionStorage: orNull(() => sessionStorage),
    cookies: () => orNull<string>(() => cookie.get?.call(document)) ?? '',
    setCookie: text => void orNull(() => cookie.set?.call(document, text)),
  };
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` (bytes). */
const FOLLOWING = 4;

function byPosition(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1;
}
