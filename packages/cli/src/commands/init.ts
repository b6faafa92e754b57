// assent init: from nothing to a site file, by looking at the site and asking as little as can be.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { catalog, neverHeld } from '@assent/catalog';
import { type Controller, makeMatcher } from '@assent/core';
import { draftSiteFile, scan, ScanError, type ScanReport } from '@assent/scanner';
import type { Command, World } from '../command.ts';
import { DEFAULT_SITE_FILE, loadSite } from '../load-site.ts';
import { reportProblems } from '../report-problems.ts';
import { INIT_WORDS } from '../init/init-words.ts';
import { exitCodeOf } from '../scan/exit-code-of.ts';
import { readScanOptions } from '../scan/read-scan-options.ts';
import { SCAN_DEFAULTS } from '../scan/scan-defaults.ts';
import { scannerVersion } from '../scan/scanner-version.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-whole.ts';

export const init: Command = {
  summary: 'scan a site and write its first site file',
  help: `Usage: assent init URL [--site FILE] [--yes] [--pages N] [--chrome-arg ARG]

Scans the site, asks at most five questions about who is responsible for it, and writes its site file: the
services that were found, what nobody knows marked with what was seen of it, and the two lines to paste.

  --site FILE        where it goes (default ${DEFAULT_SITE_FILE}); a file that is there already is left alone
  --yes              asks nothing; what only its owner knows is left as TODO
  --pages N          pages to look at (default 3)
  --language TAG     Accept-Language (default fr)
  --locale TAG       language of the questions and of what is said: en, fr (default: as LANG says)
  --patience S       seconds that each page is given at least (default 5)
  --chrome-arg ARG   a further argument of Chromium; several times for several. CHROMIUM=/path names the browser

Exit code: 0 written, 2 wrong usage, 3 the site does not answer, 4 no browser, or one that hides third-party cookies.`,
  options: {
    site: { type: 'string', default: DEFAULT_SITE_FILE },
    yes: { type: 'boolean', default: false },
    pages: { type: 'string', default: '3' },
    language: { type: 'string', default: 'fr' },
    locale: { type: 'string' },
    patience: { type: 'string', default: '5' },
    'chrome-arg': { type: 'string', multiple: true },
  },
  arguments: 'URL',
  async run(values, world, [address, ...rest]) {
    if (address === undefined || rest.length) throw new UsageError('expected one address (hint: assent init https://www.example.org)');
    const name = String(values.site);
    if (!name.endsWith('.json')) throw new UsageError(`expected a .json file with --site, got ${name}`);
    const file = path.resolve(world.cwd, name);
    if (existsSync(file))
      throw new UsageError(`expected no file at ${name}, got one; it is left as it is (hint: assent scan URL --update proposes what is missing in it)`);
    // an acceptance shows what there is to declare; the rest of a scan is for later
    const { scan: options } = await readScanOptions(address, { ...SCAN_DEFAULTS, ...values, site: 'none', phase: ['before', 'accept'] }, world);
    try {
      const { report } = await scan({ ...options, version: scannerVersion() });
      world.line?.('');
      return await write(report, file, name, values.yes === true, world);
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      world.err(`assent init: ${error.message} [${error.code}]`);
      return exitCodeOf(error.code);
    }
  },
};

async function write(report: ScanReport, file: string, name: string, yes: boolean, world: World): Promise<number> {
  const words = INIT_WORDS[report.locale];
  const never = makeMatcher(neverHeld.map(({ match }) => [match, match] as const));
  const controller = await askController(report, yes ? undefined : world.ask);
  const draft = draftSiteFile(report, controller, catalog, host => never(new URL(`https://${host}/`)) !== undefined);
  await writeWhole(file, `${JSON.stringify(draft.file, null, 2)}\n`);
  const loaded = await loadSite(name, world.cwd);
  world.err(
    [
      `${name}${report.locale === 'fr' ? ' :' : ':'} ${words.found(draft.entries.length, report.pages.length)}`,
      ...draft.unknown.flatMap(({ id, evidence }) => [words.toIdentify(id), ...evidence.map(line => `  ${line[report.locale]}`)]),
      ...(loaded.problems.length ? ['', words.stillToMend, reportProblems(loaded, world.colour)] : []),
      '',
      words.noEndpoint,
      '',
      words.whereTo,
    ].join('\n'),
  );
  world.out(`<script src="https://consent.example.org/${draft.file.id}/assent.js"></script>`);
  world.out('<a href="#assent">Cookies</a>');
  return 0;
}

type Ask = NonNullable<World['ask']>;

// five questions, and no more
async function askController({ says, url, locale }: ScanReport, ask: Ask = async (_, fallback) => fallback): Promise<Controller> {
  const words = INIT_WORDS[locale];
  const country = await ask(words.country, 'FR');
  return {
    name: (await ask(words.name, says.name || 'TODO')) || 'TODO',
    address: (await ask(words.address, 'TODO')) || 'TODO',
    country: /^[A-Za-z]{2}$/.test(country.trim()) ? country.trim().toUpperCase() : 'FR',
    contact: (await ask(words.contact, `dpo@${new URL(url).hostname.replace(/^www\./, '')}`)) || 'TODO',
    policy: (await ask(words.policy, says.policy ?? '/privacy')) || '/privacy',
  };
}
