// What Global Privacy Control did here, in words: everything optional, or the purposes that the law of the profile means.
import type { Model } from './model.ts';
import { sayList } from './list.ts';

/** `all` = key of what is said where the signal refuses everything optional. */
export function saySignal({ handle: { rules }, purposes, say }: Pick<Model, 'handle' | 'purposes' | 'say'>, all: 'gpc' | 'gpc.honoured'): string {
  const { spared } = rules;
  if (!spared) return say(all);
  const off = purposes.filter(({ id }) => !spared.includes(id)).map(({ title }) => title);
  return say('gpc.some', { purposes: sayList(say.locale, off) });
}
