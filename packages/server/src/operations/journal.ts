// The journal: one JSON object a line for every request and event, with nothing in it about anybody.
import { wholeSecond } from './whole-second.ts';

/** `info` = as it should be, `warn` = somebody was turned away or will be, `error` = somebody should look. */
export type Level = 'info' | 'warn' | 'error';

/** What a line may say besides: numbers, and words that this program chose itself. Never anything that came with a request. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** `code` is stable: `request`, the code of a refusal, or the name of an event. */
export type Journal = (level: Level, code: string, facts?: Facts) => void;

/** `write` gets a line without its end; `now` in milliseconds. */
export const makeJournal =
  (write: (line: string) => void, now: () => number): Journal =>
  (level, code, facts = {}) =>
    write(JSON.stringify({ time: wholeSecond(now()), level, code, ...facts }));

/** An error as a line shows it. */
export const describeError = (error: unknown): Facts => ({ error: (error instanceof Error ? error.stack : undefined) ?? String(error) });
