// A law rule: what a consent tool or a site must not do, who said so, and how to mend it (law-and-standards §6.2).

/** `config` = judged on the site file, `banner` = on the notice as drawn, `scan` = on pages as they run. */
export type Bench = 'config' | 'banner' | 'scan';

/** `critical` and `error` fail a check; a `warning` weakens a site's position. */
export type Severity = 'critical' | 'error' | 'warning';

export interface LawRule {
  /** Stable: `L04`. Overrides, SARIF and test titles name it. */
  readonly id: `L${number}`;
  /** What is wrong when it is broken, in a few words. */
  readonly title: string;
  /** Where it can be judged. */
  readonly judged: readonly Bench[];
  /** In `fr`, and in every profile that `elsewhere` does not name. */
  readonly severity: Severity;
  /** By profile id; `off` = it does not apply there. */
  readonly elsewhere?: Readonly<Record<string, Severity | 'off'>>;
  /** Why: what authorities held, in one sentence. */
  readonly reason: string;
  /** Addresses where that can be read. */
  readonly sources: readonly string[];
  /** What to do, in one sentence. */
  readonly fix: string;
}

/** How bad it is to break a rule where a profile applies. */
export function severityIn(rule: LawRule, profile: string): Severity | 'off' {
  return rule.elsewhere?.[profile] ?? rule.severity;
}
