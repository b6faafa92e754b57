// What the dashboard is told of a site's experiments.
import type { Counts } from '../rates.ts';
import type { Text } from '../text.ts';
import type { Experiment, Variant } from './experiment.ts';
import type { Judgement } from './judge-experiment.ts';
import type { ParityBreach } from './parity-breaches.ts';

/** `draft` = declared, never started · `decided` = it has its answer, whether or not somebody has stopped it yet · `stopped` = it ended before it had one. */
export type ExperimentState = 'draft' | 'running' | 'stopped' | 'decided';

/** One variant and what was counted under it. */
export interface ExperimentArm {
  readonly variant: Variant;
  /** What counters and records call it. */
  readonly key: string;
  /** Rules of `BREACH_RULES` that it breaks. */
  readonly broken: readonly Omit<ParityBreach, 'variant'>[];
  /** By language: address of a page that runs it, from the log's evidence once it was served, and from the site file while it is a draft. */
  readonly frames: Readonly<Record<string, string>>;
  readonly counts: Counts;
}

export interface ExperimentReport extends Omit<Experiment, 'variants'> {
  readonly state: ExperimentState;
  readonly running: boolean;
  /** ISO 8601; `null` where it never did. */
  readonly started: string | null;
  readonly stopped: string | null;
  /** What was started is no longer what is declared: it is served no more. */
  readonly changed: boolean;
  /** The first is what the others are held against. */
  readonly arms: readonly ExperimentArm[];
  /** Of how many rules `broken` can name one. */
  readonly rules: number;
  readonly judgement: Judgement | null;
}

/** Answer of `GET /v1/experiments?site=…`. */
export interface Experiments {
  readonly site: {
    readonly id: string;
    readonly locales: readonly string[];
    readonly purposes: readonly { readonly id: string; readonly title: Text }[];
  };
  readonly experiments: readonly ExperimentReport[];
}
