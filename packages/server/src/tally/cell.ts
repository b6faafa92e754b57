// A cell: one anonymous counter of one hour. No id, no address, no row per person (law §7.4).

/** `shown`, `accept-all`, `refuse-all`, `custom`, `withdrawn`, `granted:<purpose>` or `residue:<service>`. */
export type Counter = 'shown' | 'accept-all' | 'refuse-all' | 'custom' | 'withdrawn' | `granted:${string}` | `residue:${string}`;

export interface Cell {
  readonly site: string;
  /** Whole hours since 1970, UTC. */
  readonly hour: number;
  /** SHA-256 (hex) of the canonical site. */
  readonly version: string;
  readonly profile: string;
  readonly locale: string;
  readonly device: string;
  readonly counter: Counter;
  /** How much to add, 1 or more. */
  readonly n: number;
}

/** A counter summed over one day (whole days since 1970, UTC) and over every other dimension. */
export interface DayCount {
  readonly day: number;
  readonly counter: Counter;
  readonly n: number;
}
