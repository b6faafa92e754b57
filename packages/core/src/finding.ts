// A finding: a rule that a site breaks, with what was seen, where that can be read up and how to mend it.

/** Worst first. A `note` is worth knowing and fails nothing. */
export const FINDING_SEVERITIES = ['critical', 'error', 'warning', 'note'] as const;

export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

export interface Finding {
  /** `TR001` (the scanner's own), `L10` (a law rule). */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** What broke the rule, the same in every scan of an unchanged site: `cookie _ga`, `request www.example.net`, `notice`. */
  readonly subject: string;
  /** Id of the service behind it, where one is known. */
  readonly service?: string;
  /** `expected …, got …` */
  readonly message: string;
  /** How to mend it: the tag to paste, the entry to add. */
  readonly fix: string;
  /** What was seen, a line each, in a fixed order: phase, page, script and line. */
  readonly evidence: readonly string[];
}

/** Same finding in two scans of one site. */
export const findingKey = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string => `${rule} ${subject}`;
