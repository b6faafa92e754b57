// A report as the lines by which GitHub's runner annotates a pull request.
import type { Finding } from '@assent/core';
import { ruleOf } from '../judge/rule-of.ts';
import type { ReportLocale } from '../words/bilingual.ts';
import { subjectIn } from '../words/subject-in.ts';
import { lineOf } from './line-of.ts';
import { REPORT_WORDS } from './report-words.ts';

const COMMANDS = { critical: 'error', error: 'error', warning: 'warning', note: 'notice' } as const;

/** `file` = the site file, where there is one. */
export function asGithub(findings: readonly Finding[], locale: ReportLocale, file?: { readonly path: string; readonly text: string }): string {
  const { fix, colon } = REPORT_WORDS[locale];
  return findings
    .map(finding => {
      const where = file ? `file=${property(file.path)},line=${lineOf(finding, file.text)},` : '';
      return `::${COMMANDS[finding.severity]} ${where}title=${property(`${finding.rule} ${ruleOf(finding.rule, locale).title}`)}::${data(`${subjectIn(finding.subject, locale)}${colon} ${finding.message}\n${fix}${colon} ${finding.fix}`)}`;
    })
    .join('\n');
}

// a line break would end the command, and what follows it could begin another
const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
