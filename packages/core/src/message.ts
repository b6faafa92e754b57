// Messages: a text with gaps, in the forms that a language has for numbers.
import { RTL } from './rtl.ts';

/** A plain string, or forms: `=0`, `=1` … exactly, else by `Intl.PluralRules` class, with at least `other`. */
export type Message = string | Readonly<Record<string, string>>;

export type Vars = Readonly<Record<string, string | number>>;

/**
 * The text of a message: `{name}` takes `vars.name`, numbers as the language writes them, and `vars.n` chooses the form. A gap without its value stays.
 * From right to left, what fills a gap is isolated: `2013/65/EU` and `Vidéo+` keep the order of their own signs (UAX 9, FSI … PDI).
 */
export function fill(locale: string, message: Message, vars: Vars = {}): string {
  const form = typeof message === 'string' ? message : formOf(locale, message, Number(vars.n));
  return form.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = vars[name];
    if (typeof value === 'number') return value.toLocaleString(locale);
    return value === undefined ? gap : RTL.test(locale) ? `\u2068${value}\u2069` : value;
  });
}

function formOf(locale: string, forms: Readonly<Record<string, string>>, n: number): string {
  return forms[`=${n}`] ?? forms[new Intl.PluralRules(locale).select(n)] ?? forms.other ?? '';
}
