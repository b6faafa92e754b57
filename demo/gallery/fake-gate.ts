// A gate for examples and tests of the parts that hang on it: keeps a choice, decides by the domain's own rules, holds whatever it is given. Runs in jsdom and in a page.
import { type Choice, compileNotice, compilePanel, compileRules, decide, type Site, type Words } from '@assent/core';
import type { Handle, Held, Verdicts } from '../../packages/browser/src/handle.ts';

export interface FakeGate {
  readonly handle: Handle;
  readonly problems: unknown[];
  readonly emitted: { readonly name: string; readonly detail: unknown }[];
  readonly held: Held[];
}

export interface FakeGateOptions {
  readonly site: Site;
  readonly words: Words;
  readonly locale?: string;
  readonly choice?: Verdicts & Partial<Choice>;
  readonly gpc?: boolean;
  readonly context?: 'general' | 'health';
}

export const AT = 1_777_800_000; // 3 May 2026

export function fakeGate({ site, words, locale = 'en', choice: given, gpc = false, context = 'general' }: FakeGateOptions): FakeGate {
  const rules = compileRules(site, { id: '00000001', still: [] }, {});
  let choice: Choice | null = given ? { subject: 'AZ4ck1BdQ7mTn2xR8sVw5yJfKp3hLc', at: AT, version: '00000001', ...given } : null;
  const problems: unknown[] = [];
  const emitted: FakeGate['emitted'] = [];
  const held: Held[] = [];
  const governed = (id: string) => rules.services.flatMap(([known, purposes]) => (known === id ? { id, purposes } : []))[0];
  const release = (element: Element) => {
    const index = held.findIndex(one => one.element === element);
    const [detail] = index < 0 ? [] : held.splice(index, 1);
    if (!detail) return;
    if (detail.url) element.setAttribute('src', detail.url);
    handle.emit('released', detail);
  };
  const handle: Handle = {
    rules,
    base: 'https://consent.test/sample/',
    signals: gpc ? { gpc, source: 'browser' } : { gpc },
    context,
    stored: choice,
    standing: choice ? 'valid' : 'none',
    locale,
    choice: () => choice,
    decide: id => decide(governed(id), choice ?? rules.until ?? null, context),
    granted: id => decide(governed(id) ?? { id, purposes: [id] }, choice ?? rules.until ?? null, context).run,
    held: () => [...held],
    adopt(next, method) {
      choice = next;
      handle.emit('choice', { choice, method });
      handle.emit('change', { choice, method });
      for (const { element } of held.filter(({ service }) => service && handle.decide(service).run)) release(element);
    },
    once: release,
    emit(name, detail) {
      emitted.push({ name, detail });
      document.dispatchEvent(new CustomEvent(`assent:${name}`, { detail }));
    },
    report: ((...problem: unknown[]) => void problems.push(problem)) as Handle['report'],
    texts: async <T>(name: string) => {
      return (name.endsWith('-panel') ? compilePanel(site, locale, words) : compileNotice(site, locale, words, { site: 'a', notice: 'b', sdk: 'c' })) as T;
    },
    panel: () => import('../../packages/browser/src/panel.ts'),
    native: {
      fetch: globalThis.fetch?.bind(globalThis),
      setTimeout: globalThis.setTimeout.bind(globalThis),
      localStorage,
      sessionStorage,
      cookies: () => document.cookie,
      setCookie: text => {
        document.cookie = text;
      },
    },
  };
  return { handle, problems, emitted, held };
}
