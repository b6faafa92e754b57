// Waits until a page is quiet: no request under way for a while; bounded, since some pages never are.
import type { Recorder } from './recorder.ts';

/** Milliseconds. */
export interface Patience {
  /** At least this long, so that what starts late is seen. */
  readonly least: number;
  /** No request under way for this long. */
  readonly quiet: number;
  /** Never longer than this. */
  readonly most: number;
}

const STEP = 50;

export async function settle(recorder: Recorder, { least, quiet, most }: Patience, page: string): Promise<void> {
  let still = 0;
  let count = -1;
  for (let waited = 0; waited < most; waited += STEP) {
    if (waited >= least && still >= quiet) return;
    await new Promise(resolve => setTimeout(resolve, STEP));
    const { length } = recorder.observations.requests;
    // a request that never ends is no reason to wait, a new one is
    still = length === count && (recorder.inFlight === 0 || waited > most / 2) ? still + STEP : 0;
    count = length;
  }
  const time = `${most / 1000} s`;
  recorder.problem('never-quiet', { en: `the page was still asking for things after ${time}`, fr: `la page demandait encore des choses après ${time}` }, page);
}
