// Two clocks (law §4.5): a record is kept while its choice is valid, and then as long as it may be needed as a proof.
import { type ConsentRecord, seconds } from '@assent/core';

const DAY = 86_400;

/** How long proofs are kept after the choice itself has ended. */
export interface Retention {
  /** ISO 8601 duration, at most P5Y. */
  readonly tail: string;
  /** Why so long, in the controller's words; shown to whoever asks. */
  readonly reason: string;
}

/** Law §4.5 suggests a year and lets counsel decide; 1 825 days are the limit there. */
export const DEFAULT_RETENTION: Retention = {
  tail: 'P365D',
  reason: 'to show that consent was given, for claims that are made after it has ended (GDPR art. 7(1), 17(3)(e))',
};

/** By duration, of which an endpoint has a few. */
const lengths = new Map<string, number>();

function length(duration: string): number {
  const known = lengths.get(duration) ?? seconds(duration) ?? 0;
  lengths.set(duration, known);
  return known;
}

/** FR-21: no choice holds for longer, whatever a browser says. */
const LONGEST = length('P13M');

/**
 * The day on which a record is due for erasure, whole days since 1970: when its choice expires, and the tail after that.
 * A refusal proves no consent, so it has no tail: it goes when it expires.
 */
export function dueDay({ event, expires, received }: Pick<ConsentRecord, 'event' | 'expires' | 'received'>, retention: Retention = DEFAULT_RETENTION): number {
  const ends = Math.min(Date.parse(expires) / 1000, Date.parse(received) / 1000 + LONGEST);
  return Math.ceil((ends + (event === 'refused' || event === 'signal' ? 0 : length(retention.tail))) / DAY);
}

/** The day on which a record is due that another one has ended at `received` (ISO 8601). */
export const dueDayOnceEnded = (received: string, retention: Retention = DEFAULT_RETENTION): number =>
  Math.ceil((Date.parse(received) / 1000 + length(retention.tail)) / DAY);
