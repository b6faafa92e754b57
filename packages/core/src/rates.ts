// Rates: what the dashboard shows, each with its numerator, its denominator and how sure one can be.
import type { Dimension } from './dimension.ts';
import type { Parity } from './parity.ts';

/** Cells above zero and below this are not told (`null`): a count of three may point at a person. */
export const SMALLEST_CELL = 10;

/** `null` = fewer than ten, not told. */
export type Count = number | null;

/** Anonymous counters of a day or of a range. */
export interface Counts {
  /** Page views, and those with each purpose on, and those of browsers with a standing wish (GPC). */
  readonly views: Count;
  readonly on: Readonly<Record<string, Count>>;
  readonly gpc: Count;
  /** Of the page views: those that were left with something waiting for a choice, and those that met hosts which nobody declared. */
  readonly held: Count;
  readonly unknown: Count;
  /** Pages that needed a choice and opened a notice. */
  readonly eligible: Count;
  /** Notices visible for a second, or answered sooner. */
  readonly shown: Count;
  /** Acts that answered a notice, by their control; their sum is `answered`. */
  readonly acceptAll: Count;
  readonly refuseAll: Count;
  readonly custom: Count;
  readonly answered: Count;
  /** Acts that answered a notice, as the page counted them: those that `answered` lacks have no proof yet. */
  readonly acts: Count;
  /** Other choices, made without a notice asking. */
  readonly later: Count;
  /** Withdrawals, whenever they came. */
  readonly withdrawn: Count;
  /** Of the answers, how many granted each purpose. */
  readonly granted: Readonly<Record<string, Count>>;
}

/** One value of a dimension, and what was counted under it. */
export interface Group {
  /** Empty where it is not known. */
  readonly value: string;
  readonly counts: Counts;
}

/** A version of the site as it went live. */
export interface RatesVersion {
  /** SHA-256 (hex) of the canonical site. */
  readonly version: string;
  /** The day it was first served, `YYYY-MM-DD`. */
  readonly day: string;
  /** What changed since the one before; none for the first. Sentences in English and in French. */
  readonly changes: readonly { readonly text: Readonly<Record<'en' | 'fr', string>>; readonly material: boolean }[];
}

/**
 * Answer of `GET /v1/rates?site=…&from=YYYY-MM-DD&to=YYYY-MM-DD` (both days included, by the site's clock), with `&by=device,country` for groups
 * and `&device=mobile` for a filter.
 */
export interface Rates {
  readonly site: {
    readonly id: string;
    readonly name: Readonly<Record<string, string>>;
    readonly purposes: readonly { readonly id: string; readonly title: Readonly<Record<string, string>> }[];
  };
  readonly from: string;
  readonly to: string;
  /** IANA name of the time zone in which the days are cut, by whole hours of UTC. */
  readonly zone: string;
  /** True when these are the sample data, never anybody's. */
  readonly sample: boolean;
  /** False while nothing was ever counted for this site. */
  readonly any: boolean;
  /** What the counts are limited to. */
  readonly filter: Readonly<Partial<Record<Dimension, string>>>;
  readonly totals: Counts;
  /** The same number of days before, moved by whole weeks, so that weekdays match. */
  readonly previous: { readonly from: string; readonly to: string; readonly totals: Counts; readonly days: readonly Counts[] };
  /** By dimension, those that were asked for; the largest first. */
  readonly groups: Readonly<Partial<Record<Dimension, readonly Group[]>>>;
  /** Every version that was served up to the last day, oldest first. */
  readonly versions: readonly RatesVersion[];
  /** Whether the notice of today treats both answers alike: the rules about it, and those that it breaks. */
  readonly parity: Parity;
  /** Additions that wait for the store at this moment. */
  readonly waiting: number;
  /** Service id → pages on which its tracers were found after a choice that denied it; services without any are left out. */
  readonly residue: Readonly<Record<string, Count>>;
  /** Code → how often pages reported that problem; problems that were not met are left out. */
  readonly problems: Readonly<Record<string, Count>>;
  /** One entry a day, every day of the range. `complete` is false for today. */
  readonly days: readonly ({ readonly day: string; readonly complete: boolean } & Counts)[];
}

export interface Rate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Share `hits / of` with its 95 % Wilson score interval (Wilson 1927), which stays inside [0, 1] and holds for small numbers.
 * `null` when there is nothing to divide by.
 */
export function wilson(hits: number, of: number): Rate | null {
  if (!(of > 0) || hits < 0 || hits > of) return null;
  const z = 1.959963984540054; // 97.5 % point of the normal distribution
  const p = hits / of;
  const denominator = 1 + (z * z) / of;
  const centre = (p + (z * z) / (2 * of)) / denominator;
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / denominator;
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
