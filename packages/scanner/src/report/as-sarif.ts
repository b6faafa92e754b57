// A report as SARIF 2.1.0, for code scanning: each finding stands at the line of the site file that it is about.
import type { Finding, FindingSeverity } from '@assent/core';
import { ruleOf } from '../judge/rule-of.ts';
import { subjectIn } from '../words/subject-in.ts';
import { lineOf } from './line-of.ts';
import { REPORT_WORDS } from './report-words.ts';
import type { ScanReport } from './scan-report.ts';

const LEVELS: Readonly<Record<FindingSeverity, string>> = { critical: 'error', error: 'error', warning: 'warning', note: 'note' };

/** `file` = the site file's path in the repository, and its text: code scanning shows nothing without a file. */
export function asSarif(
  { findings, version, locale }: ScanReport,
  file: { readonly path: string; readonly text: string },
  known: readonly Finding[] = [],
): string {
  const words = REPORT_WORDS[locale];
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rules = ids.map(id => {
    const { title, reason, fix, sources } = ruleOf(id, locale);
    return { id, shortDescription: { text: title }, fullDescription: { text: reason }, help: { text: fix }, ...(sources[0] && { helpUri: sources[0] }) };
  });
  const results = findings.map(finding => ({
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: {
      text: [`${subjectIn(finding.subject, locale)}${words.colon} ${finding.message}`, `${words.fix}${words.colon} ${finding.fix}`, ...finding.evidence].join(
        '\n',
      ),
    },
    locations: [
      { physicalLocation: { artifactLocation: { uri: encodeURI(file.path.replaceAll('\\', '/')) }, region: { startLine: lineOf(finding, file.text) } } },
    ],
    partialFingerprints: { 'finding/v1': `${finding.rule} ${finding.subject}` },
    baselineState: known.includes(finding) ? 'unchanged' : 'new',
  }));
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver: { name: 'assent scan', version, rules } }, results }] }, null, 2)}\n`;
}
