// Words: the texts of one language, as the preferences and everything beside them say them.
import { fill, type Message, type Vars } from '@assent/core';

export interface Speak {
  /** The text of `key`; `{name}` takes `vars.name`, and `vars.n` chooses the plural form. A missing text is its key, so that a gap shows. */
  (key: string, vars?: Vars): string;
  readonly locale: string;
}

export function speak(locale: string, words: Readonly<Record<string, Message>>): Speak {
  const say = (key: string, vars?: Vars): string => fill(locale, words[key] ?? key, vars);
  return Object.assign(say, { locale });
}
