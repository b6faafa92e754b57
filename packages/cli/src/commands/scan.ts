// assent scan: what a site really does, before a choice, after a refusal, after an acceptance and after a withdrawal.
import path from 'node:path';
import { compareReports, readReport, ScanError, scanReportJsonSchema } from '@assent/scanner';
import type { Command, Values, World } from '../command.ts';
import { DEFAULT_SITE_FILE } from '../load-site.ts';
import { explainRule } from '../scan/explain-rule.ts';
import { exitCodeOf } from '../scan/exit-code-of.ts';
import { readJson } from '../scan/read-json.ts';
import { readScanOptions } from '../scan/read-scan-options.ts';
import { reportDifference } from '../scan/report-difference.ts';
import { reportLocale } from '../scan/report-locale.ts';
import { runScan } from '../scan/run-scan.ts';
import { SCAN_DEFAULTS } from '../scan/scan-defaults.ts';
import { UsageError } from '../usage-error.ts';

export const scan: Command = {
  summary: 'what a site really does, before a choice and after each answer',
  help: `Usage: assent scan URL [--site FILE] [--out DIR] [--json] [--baseline FILE] …
       assent scan diff OLD.json NEW.json [--json] [--locale fr|en]
       assent scan explain RULE [--locale fr|en]
       assent scan schema

Opens a site in Chromium with a fresh profile for each visit: before any choice, after refusing, after
accepting, after withdrawing, and with Global Privacy Control. Says what was stored and asked for, by which
script, and which rules that breaks. Any consent tool's notice is answered; none is needed.

  --site FILE        the site file to compare with (default ${DEFAULT_SITE_FILE} where it is there; "none" = without)
  --profile ID       legal profile (default the site file's, else fr)
  --pages N          pages to visit (default 3); from links and the sitemap
  --page URL         a page to visit; several times for several, instead of looking for pages
  --phase NAME       only this visit, and no look at the notice: before, refuse, accept, withdraw, gpc; several times for several
  --out DIR          where report.html and report.json go (default assent-scan; with --json only where given)
  --json             the report as JSON on standard output
  --format NAME      also on disk: markdown, junit, sarif; or github: annotations on standard output and the job's summary
  --baseline FILE    findings that are known already; only new ones count
  --update           propose what the scan would add to the site file, as a diff; --write makes the change
  --update-baseline  write that file anew from this scan, and end well
  --fail-on LEVEL    error (default), warning or note: from which on findings make the exit code 1
  --strict           third parties that nobody declared are errors
  --login FILE       a module whose default export signs in: async (page, url) => {}  (a Puppeteer page)
  --language TAG     Accept-Language (default fr)
  --locale fr|en     language of findings, fixes and reports (default the site file's first, else that of LANG, else en)
  --concurrency N    visits at once, and pages at once in each (default 2)
  --delay S          seconds between the openings of two pages (default 0.5); robots.txt's Crawl-delay where it is longer, 10 at most
  --patience S       seconds that each page is given at least (default 5)
  --max-time S       seconds for all of it (default 600)
  --keep-values      stored values as they are, not hashed: the report then holds personal data
  --chrome-arg ARG   a further argument of Chromium; several times for several. CHROMIUM=/path names the browser

Exit code: 0 nothing found, 1 findings, 2 wrong usage, 3 the site does not answer, or the notice that its site
file asks for did not appear, 4 no browser, or one that hides third-party cookies.`,
  options: {
    site: { type: 'string' },
    profile: { type: 'string' },
    pages: { type: 'string', default: SCAN_DEFAULTS.pages },
    page: { type: 'string', multiple: true },
    phase: { type: 'string', multiple: true },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    format: { type: 'string', multiple: true },
    baseline: { type: 'string' },
    update: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    'update-baseline': { type: 'boolean', default: false },
    'fail-on': { type: 'string', default: SCAN_DEFAULTS['fail-on'] },
    strict: { type: 'boolean', default: false },
    login: { type: 'string' },
    language: { type: 'string', default: SCAN_DEFAULTS.language },
    locale: { type: 'string' },
    concurrency: { type: 'string', default: SCAN_DEFAULTS.concurrency },
    delay: { type: 'string', default: SCAN_DEFAULTS.delay },
    patience: { type: 'string', default: SCAN_DEFAULTS.patience },
    'max-time': { type: 'string', default: SCAN_DEFAULTS['max-time'] },
    'keep-values': { type: 'boolean', default: false },
    'chrome-arg': { type: 'string', multiple: true },
  },
  arguments: 'URL',
  async run(values, world, given) {
    const [first, ...rest] = given;
    if (first === 'diff') return difference(rest, values, world);
    if (first === 'explain') return explainRule(rest, values.locale, world);
    if (first === 'schema') {
      world.out(JSON.stringify(scanReportJsonSchema(), null, 2));
      return 0;
    }
    if (first === undefined || rest.length)
      throw new UsageError(`expected one address to scan, got ${given.length} (hint: assent scan https://www.example.org)`);
    try {
      return await runScan(await readScanOptions(first, values, world), world);
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      world.err(`assent scan: ${error.message} [${error.code}]`);
      return exitCodeOf(error.code);
    }
  },
};

async function difference(files: readonly string[], values: Values, world: World): Promise<number> {
  const [before, after] = files;
  if (before === undefined || after === undefined || files.length > 2)
    throw new UsageError(`expected two reports, got ${files.length} (hint: assent scan diff OLD.json NEW.json)`);
  const read = async (file: string) => {
    try {
      return readReport(await readJson(path.resolve(world.cwd, file), file));
    } catch (error) {
      throw error instanceof UsageError ? error : new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const asked = typeof values.locale === 'string' ? values.locale : undefined;
  const [older, newer] = [await read(before), await read(after)];
  const found = compareReports(older, newer);
  world.out(values.json ? JSON.stringify(found, null, 2) : reportDifference(found, asked === undefined ? newer.locale : reportLocale(asked, null, undefined)));
  return found.findings.added.length ? 1 : 0;
}
