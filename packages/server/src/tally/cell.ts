// A cell: one anonymous counter of one hour. No id, no address, no row per person (law §7.4).
import type { Dimension } from '@assent/core';

/** Counters that records move, and an audit holds against them. */
const AUDITED = /^(?:accept-all|refuse-all|custom|withdrawn|granted:.+)$/;

/**
 * Of notices: `eligible` (a page needed a choice and opened one), `shown`, `act` (it was answered, whether or not a record arrives).
 * Of records that answer one: `accept-all`, `refuse-all`, `custom`, `granted:<purpose>`. Of other records: `withdrawn`, `later`.
 * Of page views: `view`, `on:<purpose>`, `gpc`, `held` (something waited for a choice when it was left), `unknown` (it met hosts that nobody declared).
 * Of pages: `problem:<code>`. Of pages with tracers of a service whose choice denies it: `residue:<service>`.
 */
export type Counter =
  | 'eligible'
  | 'shown'
  | 'act'
  | 'accept-all'
  | 'refuse-all'
  | 'custom'
  | 'withdrawn'
  | 'later'
  | 'view'
  | 'gpc'
  | 'held'
  | 'unknown'
  | `granted:${string}`
  | `on:${string}`
  | `problem:${string}`
  | `residue:${string}`;

/** What a counter is kept by. `version` is the SHA-256 (hex) of the canonical site; an empty text is a value that is not known. */
export type CellKey = Readonly<Record<Dimension, string>>;

export interface Cell extends CellKey {
  readonly site: string;
  /** Whole hours since 1970, UTC. */
  readonly hour: number;
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

/** True for a counter that an audit holds against records. */
export const isAudited = ({ counter }: { readonly counter: string }): boolean => AUDITED.test(counter);
