// Findings in one line: how many of each severity.
import { FINDING_SEVERITIES, type Finding } from '@assent/core';
import type { ReportLocale } from '../words/bilingual.ts';
import { REPORT_WORDS, SEVERITY_WORDS } from './report-words.ts';

/** `2 errors, 1 warning`, or `no findings`. */
export function summaryOf(findings: readonly Finding[], locale: ReportLocale): string {
  const parts = FINDING_SEVERITIES.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count ? [`${count} ${SEVERITY_WORDS[severity][count === 1 ? 'one' : 'many'][locale]}`] : [];
  });
  return parts.join(', ') || REPORT_WORDS[locale].expectedNothing;
}
