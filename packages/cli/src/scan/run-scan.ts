// Scans, writes the reports that were asked for, and says in lines for people what was found.
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { FINDING_SEVERITIES, type Finding, findingKey } from '@assent/core';
import {
  asGithub,
  asHtml,
  asJunit,
  asMarkdown,
  asSarif,
  makeBaseline,
  phaseWord,
  REPORT_WORDS,
  scan,
  type ScanReport,
  SEVERITY_WORDS,
  subjectIn,
  summaryOf,
} from '@assent/scanner';
import type { World } from '../command.ts';
import { makePaint } from '../paint.ts';
import { writeWhole } from '../write-whole.ts';
import type { Scanning } from './read-scan-options.ts';
import { updateSite } from './update-site.ts';
import { scannerVersion } from './scanner-version.ts';

/** Exit code of the scan; throws what `scan` throws. */
export async function runScan(asked: Scanning, world: World): Promise<number> {
  const stopping = new AbortController();
  void world.stopped().then(() => stopping.abort());
  const { report: made, pictures } = await scan({ ...asked.scan, version: scannerVersion(), signal: stopping.signal });
  world.line?.('');
  const report = asked.strict ? strict(made) : made;
  const keys = new Set(asked.known.map(findingKey));
  const known = report.findings.filter(finding => keys.has(findingKey(finding)));
  const fresh = report.findings.filter(finding => !known.includes(finding));

  const write = async (name: string, content: string) => {
    if (asked.out !== null) await writeWhole(path.resolve(world.cwd, asked.out, name), content);
  };
  const json = `${JSON.stringify(report, null, 2)}\n`;
  await write('report.json', json);
  await write('report.html', asHtml(report, pictures, known));
  if (asked.formats.includes('markdown')) await write('report.md', asMarkdown(report, known));
  if (asked.formats.includes('junit')) await write('report.xml', asJunit(report, asked.failOn, known));
  if (asked.formats.includes('sarif') && asked.file) await write('report.sarif', asSarif(report, asked.file, known));
  if (asked.formats.includes('github')) await annotate(report, fresh, known, asked, world);
  if (asked.newBaseline !== null) await writeWhole(asked.newBaseline, `${JSON.stringify(makeBaseline(report), null, 2)}\n`);
  if (asked.json) world.out(json.trimEnd());
  world.err(tell(report, fresh, known, asked, world.colour));

  if (asked.update !== 'no' && asked.file) await updateSite(report, asked.file, asked.update, world);

  if (asked.newBaseline !== null) return 0;
  // a site that has declared purposes has to ask
  if (asked.scan.site?.purposes.length && report.notice === null && report.findings.some(({ rule, subject }) => rule === 'L34' && subject === 'notice'))
    return 3;
  return fresh.some(({ severity }) => FINDING_SEVERITIES.indexOf(severity) <= FINDING_SEVERITIES.indexOf(asked.failOn)) ? 1 : 0;
}

async function annotate(report: ScanReport, fresh: readonly Finding[], known: readonly Finding[], { file, json }: Scanning, world: World): Promise<void> {
  const lines = asGithub(fresh, report.locale, file ?? undefined);
  // standard output is the report's where that was asked for; the runner reads both
  if (lines) json ? world.err(lines) : world.out(lines);
  const summary = world.env.GITHUB_STEP_SUMMARY;
  if (summary) await appendFile(summary, asMarkdown(report, known));
}

function strict(report: ScanReport): ScanReport {
  return {
    ...report,
    findings: report.findings.map(finding =>
      finding.rule === 'TR007' && finding.severity === 'warning' ? { ...finding, severity: 'error' as const } : finding,
    ),
  };
}

const COLOURS = { critical: 'red', error: 'red', warning: 'yellow', note: 'dim' } as const;

function tell(report: ScanReport, fresh: readonly Finding[], known: readonly Finding[], { out }: Scanning, colour: boolean): string {
  const paint = makePaint(colour);
  const { locale } = report;
  const words = REPORT_WORDS[locale];
  const lines = fresh.map(
    ({ severity, rule, subject, message, fix }) =>
      `${paint(COLOURS[severity], SEVERITY_WORDS[severity].one[locale].padEnd(locale === 'fr' ? 13 : 8))} ${paint('bold', subjectIn(subject, locale))}${words.colon} ${message} ${paint('dim', `[${rule}]`)}\n         ${paint('dim', fix)}`,
  );
  const phases = report.phases
    .filter(({ answered }) => answered !== null)
    .map(({ phase, answered }) => `${phaseWord(phase, locale)}${words.colon} ${answered}`);
  return [
    ...lines,
    `${report.url}${words.colon} ${summaryOf(fresh, locale)}${known.length ? `, ${known.length} ${words.knownFromBaseline}` : ''}`,
    `${report.pages.length} ${report.pages.length === 1 ? 'page' : 'pages'}, ${words.tracers.toLowerCase()}${words.colon} ${report.tracers.length}, ${words.thirdParties}${words.colon} ${report.hosts.filter(({ own }) => !own).length} · ${words.theNotice.toLowerCase()}${words.colon} ${report.notice ? (report.notice.tool ?? words.unknown) : words.none}${phases.length ? ` (${phases.join(', ')})` : ''}`,
    ...(out === null ? [] : [`${words.report}${words.colon} ${path.join(out, 'report.html')}`]),
    paint('dim', words.proves),
  ].join('\n');
}
