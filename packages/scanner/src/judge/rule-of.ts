// The scanner's own rules, each standing on a law rule of core; and what is known of any rule by its id.
import type { FindingSeverity } from '@assent/core';
import { LAW_RULES, severityIn } from '@assent/core/schema';

export interface ScanRule {
  /** What is wrong when it is broken. */
  readonly title: string;
  /** The law rule that it stands on. */
  readonly law: string;
  /** Unlike the law rule's. */
  readonly severity?: FindingSeverity;
}

/** TR001–TR012: what a scan can see of the law rules. */
export const SCAN_RULES: Readonly<Record<string, ScanRule>> = {
  TR001: { title: 'A tracer that needs consent is stored before the choice', law: 'L01' },
  TR002: { title: 'A known tracking service is asked for something before the choice', law: 'L01' },
  TR003: { title: 'A tracer is stored or a tracking service asked after a refusal', law: 'L06' },
  TR004: { title: 'A tracer that the site file does not declare', law: 'L08', severity: 'error' },
  TR005: { title: 'A declared service that no visit met', law: 'L09', severity: 'note' },
  TR006: { title: 'A tracer that lives longer than declared, or than authorities allow', law: 'L05' },
  TR007: { title: 'A third party that nobody declared is reached before the choice', law: 'L08' },
  TR008: { title: 'A tracer is left, read or asked for after a withdrawal', law: 'L07' },
  TR009: { title: 'A known vendor behind a name of the site', law: 'L38', severity: 'warning' },
  TR010: { title: 'Possible fingerprinting before the choice', law: 'L01', severity: 'warning' },
  TR011: { title: 'A tag that needs consent stands in the HTML as it is', law: 'L39' },
  TR012: { title: 'A provider outside the EEA without a transfer mechanism', law: 'L53' },
};

export interface KnownRule {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly fix: string;
  readonly sources: readonly string[];
}

/** Throws a TypeError for an id that is no rule. */
export function ruleOf(id: string): KnownRule {
  const own = SCAN_RULES[id];
  const law = LAW_RULES.get(own?.law ?? id);
  if (!law) throw new TypeError(`expected the id of a rule, got ${JSON.stringify(id)}`);
  return { id, title: own?.title ?? law.title, reason: law.reason, fix: law.fix, sources: law.sources };
}

/** How bad it is under a profile; `off` = the rule does not apply there. */
export function severityOf(id: string, profile: string): FindingSeverity | 'off' {
  const own = SCAN_RULES[id];
  const law = LAW_RULES.get(own?.law ?? id);
  if (!law) throw new TypeError(`expected the id of a rule, got ${JSON.stringify(id)}`);
  const there = severityIn(law, profile);
  return there === 'off' || law.elsewhere?.[profile] ? there : (own?.severity ?? there);
}
