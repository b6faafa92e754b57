// What came of an act, in one or two sentences.
import type { Verdicts } from '../handle.ts';
import type { Withdrawn } from '../act/erasure.ts';
import type { Speak } from './words.ts';

/** The choice said back: `Saved. 2 of 3 purposes are on.` `asked` = the purposes that the site asks about. */
export function sayChoice(say: Speak, { purposes, services }: Verdicts, asked: readonly string[]): string {
  const own = Object.values(services);
  if (!purposes.length) return say(own.includes('granted') ? 'saved' : 'saved-none');
  return purposes.length < asked.length ? say('saved-some', { n: purposes.length, total: asked.length }) : say(own.includes('denied') ? 'saved' : 'saved-all');
}

/** What a withdrawal deleted, and by name what it could not reach (FR-24). */
export function sayWithdrawn(say: Speak, { deleted, left }: Withdrawn): string {
  const names = [...new Set(left.map(({ name, vendor }) => `${name} (${vendor})`))];
  const kept = names.length ? ` ${say('left', { n: names.length, names: new Intl.ListFormat(say.locale).format(names) })}` : '';
  return say('withdrawn', { n: deleted.length }) + kept;
}
