// Makes the handle from the gate: what only a page with UI needs, and the gate therefore does not carry.
import { type Choice, type Method, standing } from '@assent/core';
import type { Handle, PanelPart } from '../../handle.ts';
import { readSignals } from '../read-signals.ts';
import { findLocale } from './find-locale.ts';
import type { Gate } from './gate.ts';
import type { Tag } from '../hold/mark.ts';
import { makeRelease } from './release.ts';

export function makeHandle(gate: Gate): Handle {
  const { rules, held, mayRun, granted, emit } = gate;
  const release = makeRelease(gate);
  const sorted = () => [...held.values()].sort((a, b) => byPosition(a.element, b.element));
  const verdicts = () => [...rules.purposes, ...rules.services.map(([id]) => id)].map(granted).join();
  return {
    ...gate,
    signals: readSignals(),
    standing: standing(gate.stored, Date.now() / 1000, rules),
    locale: findLocale(rules.locales),
    held: sorted,
    adopt(adopted: Choice, method: Method) {
      const before = verdicts();
      gate.put(adopted);
      emit('choice', { choice: adopted, method });
      if (verdicts() !== before) emit('change', { choice: adopted, method });
      // the policy of this page would refuse them: the next page has another
      if (!rules.policy) release(sorted().filter(({ element }) => mayRun(element as Tag)));
    },
    once(element) {
      const tag = held.get(element);
      gate.freed.add(element);
      if (tag) release([tag]);
    },
    report: ({ code, message }) => gate.report(code, message),
    async texts<T>(name: string) {
      const [file, integrity] = rules.files[name] ?? ['', ''];
      const answer = await gate.fetch(`${gate.base}assets/${file}`, { integrity, credentials: 'omit' });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${file}`);
      return (await answer.json()) as T;
    },
    panel: () => gate.part<PanelPart>('panel'),
    native: makeNative(gate),
  };
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

function byPosition(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
