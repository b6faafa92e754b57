// Words: the texts of one language, with their gaps filled and their plural forms chosen by `Intl`.
import type { Message } from '@assent/core';

export type Vars = Readonly<Record<string, string | number>>;

export interface Speak {
  /** The text of `key`; `{name}` takes `vars.name`, and `vars.n` chooses the plural form. A missing text is its key, so that a gap shows. */
  (key: string, vars?: Vars): string;
  readonly locale: string;
}

/** Speaks one language. Forms: `=0`, `=1` … exactly, else the `Intl.PluralRules` class of `n`, else `other`. */
export function speak(locale: string, words: Readonly<Record<string, Message>>): Speak {
  const say = (key: string, vars: Vars = {}): string => {
    const message = words[key] ?? key;
    const form = typeof message === 'string' ? message : formOf(locale, message, Number(vars.n));
    return form.replace(/\{(\w+)\}/g, (gap, name: string) => {
      const value = vars[name];
      return value === undefined ? gap : typeof value === 'number' ? value.toLocaleString(locale) : value;
    });
  };
  return Object.assign(say, { locale });
}

/** Cuts a text at the gaps still open, so that elements can stand in them: `'a {b} c'` with `{ b: node }` gives `['a ', node, ' c']`. */
export function weave<T>(text: string, nodes: Readonly<Record<string, T>>): (string | T)[] {
  return text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 ? (nodes[piece] ?? '') : piece));
}

/** A date in words, without its time: `3 May 2026`. `at` in seconds since 1970. */
export function sayDate(locale: string, at: number): string {
  return new Date(at * 1000).toLocaleDateString(locale, { dateStyle: 'long' });
}

function formOf(locale: string, forms: Readonly<Record<string, string>>, n: number): string {
  return forms[`=${n}`] ?? forms[new Intl.PluralRules(locale).select(n)] ?? forms.other ?? '';
}
