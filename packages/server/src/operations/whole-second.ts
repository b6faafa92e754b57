// A time in whole seconds, as records and lines of the journal carry it: a finer one would help to tell visitors apart, and nothing else.

let [last, text] = [Number.NaN, ''];

/** `at` milliseconds since 1970 → `2026-11-24T09:30:00Z`. Most calls are about the same second as the one before. */
export function wholeSecond(at: number): string {
  const second = Math.floor(at / 1000);
  if (second !== last) [last, text] = [second, `${new Date(second * 1000).toISOString().slice(0, 19)}Z`];
  return text;
}
