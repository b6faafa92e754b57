// The notice on screen as an act sees it: since when it asks, and whom to tell first that it is answered.
import type { Method } from '@assent/core';
import type { Verdicts } from '../handle.ts';

export interface Asking {
  /** When it appeared, in epoch ms. */
  readonly since: number;
  /** Called in the very task of the answer, before anything is written, so that the next paint shows it. */
  readonly answered: (verdicts: Verdicts, method: Method) => void;
}
