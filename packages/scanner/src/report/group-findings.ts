// Findings that say the same of several tracers, together: one thing to understand, and one to mend.
import type { Finding } from '@assent/core';

export type FindingGroup = readonly [first: Finding, ...others: Finding[]];

/** In the order of their first. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const alike = ({ rule, severity, message, fix }: Finding) => JSON.stringify([rule, severity, message, fix]);
  return [...Map.groupBy(findings, alike).values()] as unknown as FindingGroup[];
}
