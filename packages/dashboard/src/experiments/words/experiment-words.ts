// The texts of the experiments page, in one shape for all languages.
import type { BreachFault, ExperimentState, ParityBreach } from '@assent/core';

export interface ExperimentWords {
  readonly lead: string;
  readonly none: string;
  readonly noneAbout: string;
  readonly states: Readonly<Record<ExperimentState, string>>;
  readonly since: (started: string, stopped: string | null) => string;
  readonly hypothesis: string;
  readonly goal: string;
  readonly goals: { readonly answered: string; readonly acceptAll: string; readonly granted: (purpose: string) => string };
  readonly least: string;
  readonly points: (points: string) => string;
  readonly longest: string;
  readonly days: (days: number) => string;
  /** How it is drawn and judged. */
  readonly method: string;
  readonly methodAbout: readonly string[];
  /** What the lines of the chart are. */
  readonly lines: string;
  readonly verdict: {
    readonly draft: string;
    readonly imbalanced: (statistic: string, limit: string) => string;
    readonly early: string;
    readonly open: (variant: string, points: string) => string;
    readonly missing: (notices: string) => string;
    readonly different: (variant: string, more: boolean, points: string, low: string, high: string, days: number) => string;
    readonly none: (points: string) => string;
    readonly ended: string;
    readonly changed: string;
    /** What to do with a decision. */
    readonly next: (variant: string) => string;
  };
  readonly ratio: (statistic: string, limit: string, holds: boolean) => string;
  readonly cannot: (rules: string) => string;
  readonly obstacle: (variant: string, rule: string, title: string) => string;
  readonly rules: Readonly<Record<ParityBreach['rule'], string>>;
  /** What is wrong, by fault, of its facts: within a sentence. */
  readonly faults: Readonly<Record<BreachFault, (first: string, second: string) => string>>;
  readonly numbers: string;
  readonly variant: string;
  readonly control: string;
  readonly drawn: string;
  readonly shown: string;
  readonly answered: string;
  readonly acceptAll: string;
  readonly refuseAll: string;
  readonly custom: string;
  readonly share: string;
  readonly few: string;
  readonly parity: string;
  readonly outOf: (kept: string, of: string) => string;
  readonly difference: string;
  readonly finding: (variant: string, points: string, low: string, high: string) => string;
  readonly always: string;
  readonly once: string;
  readonly looks: string;
  /** Beside the looks of an experiment that has not started. */
  readonly drafted: string;
  readonly frame: (variant: string) => string;
  readonly phone: string;
  readonly desktop: string;
  readonly light: string;
  readonly dark: string;
  readonly changes: {
    readonly words: Readonly<Record<string, string>>;
    readonly order: string;
    readonly layout: string;
    readonly delay: string;
    readonly nothing: string;
  };
  readonly start: string;
  readonly startAbout: string;
  readonly stop: string;
  readonly stopAbout: string;
  readonly confirmStart: string;
  readonly confirmStop: string;
  readonly onlyEditors: string;
  readonly started: string;
  readonly wasStopped: string;
  readonly failed: (code: string) => string;
}
