// A point's days in words, and whether they are over.
import type { Format } from '../figures/format.ts';
import type { Point } from '../figures/points.ts';
import type { Words } from '../words/words.ts';

/** `Mon, Nov 3`, `3 – 9 Nov`, with `(still counting)` where it is. */
export function tellPoint({ from, to, complete }: Pick<Point, 'from' | 'to' | 'complete'>, words: Words, format: Format): string {
  const days = from === to ? format.day(from) : format.days(from, to);
  return complete ? days : `${days} (${words.trend.growing})`;
}
