// A report as Markdown: for a pull request, a job's summary, a ticket.
import { FINDING_SEVERITIES, type Finding } from '@assent/core';
import { ruleOf } from '../judge/rule-of.ts';
import type { ScanReport } from './scan-report.ts';

/** `known` = findings that a baseline has already. */
export function asMarkdown(report: ScanReport, known: readonly Finding[] = []): string {
  const fresh = report.findings.filter(finding => !known.includes(finding));
  const rows = fresh.map(({ severity, rule, subject, message, fix }) => `| ${severity} | ${rule} | ${cell(subject)} | ${cell(message)} | ${cell(fix)} |`);
  return [
    `## Scan of ${cell(report.url)}`,
    '',
    `${summaryOf(fresh)}${known.length ? `, ${known.length} known from the baseline` : ''} · ${report.pages.length} ${report.pages.length === 1 ? 'page' : 'pages'} · ${report.tracers.length} tracers · ${report.hosts.filter(({ own }) => !own).length} third parties · ${report.conditions.browser}`,
    '',
    ...(rows.length ? ['| | Rule | What | Expected and got | How to mend it |', '| --- | --- | --- | --- | --- |', ...rows, ''] : []),
    ...[...new Set(fresh.map(({ rule }) => rule))].map(
      rule =>
        `- **${rule}** ${ruleOf(rule).title}: ${ruleOf(rule).reason} ${ruleOf(rule)
          .sources.map((source, at) => `[${at + 1}](${source})`)
          .join(' ')}`,
    ),
    ...(fresh.length ? [''] : []),
    '<details><summary>What this report does not say</summary>',
    '',
    ...report.limits.map(limit => `- ${cell(limit)}`),
    '',
    '</details>',
    '',
  ].join('\n');
}

/** `2 errors, 1 warning`, or `no findings`. */
export function summaryOf(findings: readonly Finding[]): string {
  const parts = FINDING_SEVERITIES.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count ? [`${count} ${severity}${count === 1 || severity === 'critical' ? '' : 's'}`] : [];
  });
  return parts.join(', ') || 'no findings';
}

// what a page says of itself must not become markup of the summary that it is shown in
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#]/g, char => `\\${char}`);
}
