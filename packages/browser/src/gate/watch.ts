// Watches, on every page, for what a choice that is in force must not let stand: another choice on the terminal, and tracers that were denied.
import type { Choice } from '@assent/core';
import { attempt } from './attempt.ts';
import { judgeTracer } from './hold/judge.ts';
import { choice, readStored } from './state.ts';
import { storedKeys } from './stored-keys.ts';

/**
 * Calls `review` with the choice that is stored once the page has loaded, and when a visitor comes back to it, when it leaves the browser's
 * cache, or when another tab stores something, if there is reason to. Looks only: what has to be done is behind `review`.
 */
export function watchChoice(review: (stored: Choice | null) => void): void {
  const look = () =>
    attempt(() => {
      const stored = readStored();
      const names = () => [...document.cookie.split(/=[^;]*;? ?/), ...storedKeys()];
      if (choice && ((stored && choice.at < stored.at) || names().some(judgeTracer))) review(stored);
    });
  for (const event of ['pageshow', 'visibilitychange', 'storage']) addEventListener(event, look);
}
