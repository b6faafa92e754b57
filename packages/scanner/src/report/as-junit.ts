// A report as JUnit XML: one test case for each rule, failed with what was found.
import { type Finding, FINDING_SEVERITIES, type FindingSeverity } from '@assent/core';
import { LAW_RULES } from '@assent/core/schema';
import { ruleOf, SCAN_RULES } from '../judge/rule-of.ts';
import { subjectIn } from '../words/subject-in.ts';
import { escapeMarkup } from './escape-markup.ts';
import { REPORT_WORDS, SEVERITY_WORDS } from './report-words.ts';
import type { ScanReport } from './scan-report.ts';

/** Findings from `failOn` on fail their test case; lesser ones, and `known` ones, are told as its output. */
export function asJunit({ findings, url, locale }: ScanReport, failOn: FindingSeverity, known: readonly Finding[] = []): string {
  const ids = [...Object.keys(SCAN_RULES), ...[...LAW_RULES.values()].filter(({ judged }) => judged.some(bench => bench !== 'config')).map(({ id }) => id)];
  const words = REPORT_WORDS[locale];
  const fails = (finding: Finding) => FINDING_SEVERITIES.indexOf(finding.severity) <= FINDING_SEVERITIES.indexOf(failOn) && !known.includes(finding);
  const cases = ids.map(id => {
    const mine = findings.filter(({ rule }) => rule === id);
    const failed = mine.filter(fails);
    const rest = mine.filter(finding => !fails(finding));
    const text = (list: readonly Finding[]) =>
      escapeMarkup(
        list
          .map(({ severity, subject, message, fix, evidence }) =>
            [
              `${SEVERITY_WORDS[severity].one[locale]}${words.colon} ${subjectIn(subject, locale)}${words.colon} ${message}`,
              `  ${words.fix.toLowerCase()}${words.colon} ${fix}`,
              ...evidence.map(line => `  ${line}`),
            ].join('\n'),
          )
          .join('\n'),
      );
    return [
      `  <testcase classname="${escapeMarkup(url)}" name="${escapeMarkup(`${id} ${ruleOf(id, locale).title}`)}">`,
      ...(failed.length ? [`    <failure message="${failed.length} ${words.findings.toLowerCase()}">${text(failed)}</failure>`] : []),
      ...(rest.length ? [`    <system-out>${text(rest)}</system-out>`] : []),
      '  </testcase>',
    ].join('\n');
  });
  const failures = ids.filter(id => findings.some(finding => finding.rule === id && fails(finding))).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="assent scan" tests="${ids.length}" failures="${failures}">`,
    ...cases,
    '</testsuite>',
    '',
  ].join('\n');
}
