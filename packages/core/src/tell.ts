// A text of the site file or of the catalogue, which need not be there in every language: the one that a visitor gets, and what language that is.
import type { Text } from './site.ts';

export interface Told {
  /** `''` where there is none. */
  readonly text: string;
  /** BCP 47 language of the text, where it is not the one that was asked for (WCAG 3.1.2). */
  readonly lang?: string;
}

/** What the readers of a language read as well, before English. */
const NEXT: Readonly<Record<string, string>> = { br: 'fr', ca: 'es', eu: 'es', gl: 'es', nb: 'nn', nn: 'nb' };

/** The text in a language, else in its base language (`fr` for `fr-CA`), else in one that its readers are likely to read, else in any that there is. */
export function tell(text: Text | undefined, locale: string): Told {
  const given = text ?? {};
  const base = baseOf(locale);
  const lang = [locale, base, NEXT[base] ?? '', 'en'].find(one => given[one] !== undefined) ?? Object.keys(given)[0];
  if (lang === undefined) return { text: '' };
  return { text: given[lang] ?? '', ...(baseOf(lang) !== base && { lang }) };
}

const baseOf = (locale: string) => locale.split('-')[0] ?? '';
