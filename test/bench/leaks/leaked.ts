// What counts as a leak.
import type { Outcome } from './visit.ts';

/** Whether anything at all got through. */
export const leaked = ({ requests, idle, ran, stored }: Outcome): boolean => requests.length + idle + ran.length + stored.length > 0;
