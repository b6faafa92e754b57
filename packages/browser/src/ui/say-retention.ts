// How long a tracer lives, in words.
import { durationInWords } from '@assent/core';
import type { Speak } from './words.ts';

/** An ISO 8601 duration; `session`, and `kept` for what has no end of its own, have words. */
export function sayRetention(say: Speak, retention: string): string {
  return retention.startsWith('P') ? durationInWords(retention, say.locale) : say(`life.${retention}`);
}
