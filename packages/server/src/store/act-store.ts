// The audit log's part of a store: administrative acts in order, each bound to the one before. Nothing is ever changed in it.
import type { Act, KeptAct } from '@assent/core';

/** Which acts to read. */
export interface ActFilter {
  /** Of these sites, and none that is about no site in particular; default all. */
  readonly sites?: readonly string[];
  readonly about?: string;
  /** Older than this entry; default the newest. */
  readonly below?: number;
  readonly limit: number;
}

/** How long acts are kept, days: what CNIL advises for logs of access is between six months and a year (law §4.5). */
export const ACT_DAYS = 365;

export interface ActStore {
  /** Appends an act and answers its number. Durable once resolved. Processes that append at the same time wait for each other. */
  keepAct(act: Act): Promise<number>;
  /** Newest first. */
  acts(filter: ActFilter): Promise<readonly KeptAct[]>;
  /** Deletes those before a time (milliseconds since 1970) that are also more than ACT_DAYS older than the newest, and answers how many. SQL refuses to delete any other, or to change one. */
  forgetActs(before: number): Promise<number>;
}
