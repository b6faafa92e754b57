// What a scan was asked for, from the command line; whatever cannot be followed is said before a browser starts.
import { existsSync } from 'node:fs';
import { resolveCname } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { catalog, neverHeld } from '@assent/catalog';
import { FINDING_SEVERITIES, type FindingSeverity, PROFILES, type Site } from '@assent/core';
import { PHASES, type Phase, readFindings, type ScanOptions } from '@assent/scanner';
import type { Values, World } from '../command.ts';
import { DEFAULT_SITE_FILE, loadSite } from '../load-site.ts';
import { reportProblems } from '../report-problems.ts';
import { UsageError } from '../usage-error.ts';
import { readAddress } from './read-address.ts';
import { readJson } from './read-json.ts';
import { readLogin } from './read-login.ts';
import { reportLocale } from './report-locale.ts';

export const FORMATS = ['markdown', 'junit', 'sarif', 'github'] as const;

export type Format = (typeof FORMATS)[number];

export interface Scanning {
  readonly scan: ScanOptions;
  /** The site file as it lies on disk, `null` without one. */
  readonly file: { readonly path: string; readonly text: string } | null;
  /** Directory for reports, `null` = none is written. */
  readonly out: string | null;
  readonly json: boolean;
  readonly formats: readonly Format[];
  readonly failOn: FindingSeverity;
  readonly strict: boolean;
  /** Findings that are known; empty without a baseline. */
  readonly known: readonly { readonly rule: string; readonly subject: string }[];
  /** What is missing in the site file is proposed, or written. */
  readonly update: 'no' | 'propose' | 'write';
  /** File that is written anew with what is found. */
  readonly newBaseline: string | null;
}

const DEFAULT_OUT = 'assent-scan';

/** Throws a UsageError. */
export async function readScanOptions(address: string, values: Values, world: World): Promise<Scanning> {
  const { site, file } = await readSite(values.site, world);
  const baseline = text(values.baseline);
  if (values['update-baseline'] && baseline === undefined) throw new UsageError('expected --baseline FILE with --update-baseline, got none');
  const formats = list(values.format).map(name => oneOf('--format', name, FORMATS));
  if (formats.includes('sarif') && !file)
    throw new UsageError('expected a site file with --format sarif, whose findings need a file of the repository to stand at, got none (hint: --site FILE)');
  if ((values.update || values.write) && !file?.path.endsWith('.json'))
    throw new UsageError(`expected a site file in JSON with --update, got ${file?.path ?? 'none'} (hint: --site FILE; assent init writes a first one)`);
  if (values.update && values.json) throw new UsageError('expected one thing on standard output, got --update (a diff) and --json (the report)');
  if (values.write && !values.update) throw new UsageError('expected --update with --write, got none');
  const profile = text(values.profile) ?? site?.profile ?? 'fr';
  oneOf('--profile', profile, Object.keys(PROFILES));
  const patience = number('--patience', values.patience, 0, 120) * 1000;
  const login = text(values.login);
  const language = text(values.language) ?? 'fr';
  if (!/^[\w,;=.* -]{1,60}$/.test(language)) throw new UsageError(`expected --language as in Accept-Language (fr, en-GB), got ${JSON.stringify(language)}`);
  const locale = reportLocale(text(values.locale), site, world.env.LANG);
  const phases = list(values.phase).map(name => oneOf('--phase', name, PHASES));
  return {
    scan: {
      url: readAddress(address),
      catalog,
      neverHeld: neverHeld.map(({ match }) => match),
      site,
      profile,
      pages: number('--pages', values.pages, 1, 1000),
      listed: list(values.page).map(readAddress),
      concurrency: number('--concurrency', values.concurrency, 1, 16),
      delay: number('--delay', values.delay, 0, 60) * 1000,
      patience: { least: patience, quiet: Math.min(2000, patience), most: patience * 5 + 5000 },
      language,
      ...(world.env.CHROMIUM && { chromium: world.env.CHROMIUM }),
      args: list(values['chrome-arg']),
      keepValues: values['keep-values'] === true,
      ...(phases.length && { phases: phases as readonly Phase[], measureNotice: false }),
      ...(login !== undefined && { login: await readLogin(login, world.cwd) }),
      resolveAlias: resolveCname,
      now: Date.now,
      version: '',
      locale,
      most: number('--max-time', values['max-time'], 1, 86_400) * 1000,
      ...(world.line && { progress: step => world.line?.(`assent scan: ${step[locale]}`) }),
    },
    file,
    out: text(values.out) ?? (values.json ? null : DEFAULT_OUT),
    json: values.json === true,
    formats,
    failOn: oneOf('--fail-on', String(values['fail-on']), FINDING_SEVERITIES),
    strict: values.strict === true,
    known: baseline !== undefined && !values['update-baseline'] ? await knownFrom(baseline, world.cwd) : [],
    update: values.write ? 'write' : values.update ? 'propose' : 'no',
    newBaseline: values['update-baseline'] && baseline !== undefined ? path.resolve(world.cwd, baseline) : null,
  };
}

async function readSite(named: Values[string], world: World): Promise<{ readonly site: Site | null; readonly file: Scanning['file'] }> {
  const name = text(named) ?? (existsSync(path.resolve(world.cwd, DEFAULT_SITE_FILE)) ? DEFAULT_SITE_FILE : 'none');
  if (name === 'none') return { site: null, file: null };
  const loaded = await loadSite(name, world.cwd);
  if (!loaded.site) throw new UsageError(`expected a site file without errors, got:\n${reportProblems(loaded, false)}`);
  return { site: loaded.site, file: { path: name, text: await readFile(path.resolve(world.cwd, name), 'utf8') } };
}

async function knownFrom(file: string, cwd: string): Promise<Scanning['known']> {
  const input = await readJson(path.resolve(cwd, file), file);
  try {
    return readFindings(input);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)} (hint: --update-baseline writes one)`);
  }
}

const text = (value: Values[string]): string | undefined => (typeof value === 'string' ? value : undefined);

const list = (value: Values[string]): string[] => (Array.isArray(value) ? value.map(String) : []);

function number(option: string, value: Values[string], least: number, most: number): number {
  const given = Number(value);
  if (!/^\d+(?:\.\d+)?$/.test(String(value)) || given < least || given > most)
    throw new UsageError(`expected ${option} from ${least} to ${most}, got ${JSON.stringify(value)}`);
  return given;
}

function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  if (!words.includes(value as T)) throw new UsageError(`expected ${option} ${words.join(', ')}, got ${JSON.stringify(value)}`);
  return value as T;
}
