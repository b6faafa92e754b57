// Share links: the rates of one site, read without an account, locked to what was in view when the link was made, until a day that was chosen.
import type { Dimension } from '../dimension.ts';

/** How long a link may last, days. */
export const LINK_DAYS = [7, 30, 90] as const;

/** The days in view: the last so many, today included, or those between two (`YYYY-MM-DD`, both included), in the zone of the site. */
export type LockedRange = { readonly days: number } | { readonly from: string; readonly to: string };

/** What a link shows, whatever is asked. */
export interface Locks {
  readonly range: LockedRange;
  /** What the counts are limited to: one value of a dimension each. */
  readonly filter: Readonly<Partial<Record<Dimension, string>>>;
}

/** A link as it is kept with the account that it opens. */
export interface ShareLink extends Locks {
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** A link as the dashboard lists it: never what opens it. */
export interface ShownLink extends ShareLink {
  readonly id: string;
  readonly name: string;
  /** Id of its site. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly created: number;
}
