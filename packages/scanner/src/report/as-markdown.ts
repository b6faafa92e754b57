// A report as Markdown: for a pull request, a job's summary, a ticket.
import type { Finding } from '@assent/core';
import { ruleOf } from '../judge/rule-of.ts';
import { subjectIn } from '../words/subject-in.ts';
import { REPORT_WORDS, SEVERITY_WORDS } from './report-words.ts';
import type { ScanReport } from './scan-report.ts';
import { summaryOf } from './summary-of.ts';

/** `known` = findings that a baseline has already. */
export function asMarkdown(report: ScanReport, known: readonly Finding[] = []): string {
  const { locale } = report;
  const words = REPORT_WORDS[locale];
  const fresh = report.findings.filter(finding => !known.includes(finding));
  const rows = fresh.map(
    ({ severity, rule, subject, message, fix }) =>
      `| ${SEVERITY_WORDS[severity].one[locale]} | ${rule} | ${cell(subjectIn(subject, locale))} | ${cell(message)} | ${cell(fix)} |`,
  );
  return [
    `## ${words.scanOf} ${cell(report.url)}`,
    '',
    [
      `${summaryOf(fresh, locale)}${known.length ? `, ${known.length} ${words.knownFromBaseline}` : ''}`,
      `${report.pages.length} ${report.pages.length === 1 ? 'page' : 'pages'}`,
      `${words.tracers.toLowerCase()}${words.colon} ${report.tracers.length}`,
      `${words.thirdParties}${words.colon} ${report.hosts.filter(({ own }) => !own).length}`,
      report.conditions.browser,
    ].join(' · '),
    '',
    ...(rows.length ? [`| | ${words.rule} | ${words.what} | ${words.expectedAndGot} | ${words.mend} |`, '| --- | --- | --- | --- | --- |', ...rows, ''] : []),
    ...[...new Set(fresh.map(({ rule }) => rule))].map(id => {
      const { title, reason, sources } = ruleOf(id, locale);
      return `- **${id}** ${title}${words.colon} ${reason} ${sources.map((source, at) => `[${at + 1}](${source})`).join(' ')}`;
    }),
    ...(fresh.length ? [''] : []),
    `<details><summary>${words.limits}</summary>`,
    '',
    ...report.limits.map(limit => `- ${cell(limit)}`),
    '',
    '</details>',
    '',
  ].join('\n');
}

// what a page says of itself must not become markup of the summary that it is shown in
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#]/g, char => `\\${char}`);
}
