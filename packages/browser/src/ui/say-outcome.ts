// What came of a choice, in one or two sentences.
import type { Verdicts } from '../handle.ts';
import type { Speak } from './words.ts';

/** The choice said back: `Saved. 2 of 3 purposes are on.` `asked` = the purposes that the site asks about. */
export function sayChoice(say: Speak, { purposes, services }: Verdicts, asked: readonly string[]): string {
  const own = Object.values(services);
  if (!purposes.length) return say(own.includes('granted') ? 'saved' : 'saved-none');
  return purposes.length < asked.length ? say('saved-some', { n: purposes.length, total: asked.length }) : say(own.includes('denied') ? 'saved' : 'saved-all');
}
