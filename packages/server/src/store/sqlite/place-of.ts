// A place: one number for a log and a leaf of it, by which records and entries are kept, so that neighbours in the log are neighbours in the file.

/** Leaves for which a log has room. */
export const LOG_SPAN = 2 ** 32;

/** `number` of the log in this file, from 1. Exact for two million logs; in SQL it is `(number << 32) + index`. */
export const placeOf = (number: number, index: number): number => number * LOG_SPAN + index;
