// Reads what `assent serve` was told: an option wins over the environment, the environment over the file, the file over what is usual.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from '@assent/core/schema';
import { z } from 'zod';
import type { Values, World } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { type Setting, SETTINGS, variableOf } from './settings.ts';

export const DEFAULT_CONFIG = 'assent.server.json';

/** By name; what was not told and has no usual value is not there. */
export type Settings = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Throws one UsageError that names every problem, each with the option, the variable or the path in the file where it is. */
export function readSettings(values: Values, world: Pick<World, 'cwd' | 'env'>): Settings {
  const file = values.config ?? world.env.ASSENT_CONFIG;
  const inFile = readFile(typeof file === 'string' ? file : undefined, world.cwd);
  const inEnvironment = SETTINGS.flatMap(setting => told(setting, world.env[variableOf(setting.name)]));
  const onLine = SETTINGS.flatMap(setting => told(setting, values[setting.name]));
  const problems = [
    ...problemsOf(inFile.value, name => (name ? `${inFile.name}: ${name}` : inFile.name)),
    ...problemsOf(Object.fromEntries(inEnvironment), variableOf),
    ...problemsOf(Object.fromEntries(onLine), name => `--${name}`),
  ];
  if (problems.length) throw new UsageError(problems.join('\n'));
  const said = { ...(inFile.value as Settings), ...Object.fromEntries(inEnvironment), ...Object.fromEntries(onLine) } as Settings;
  const alone = SETTINGS.flatMap(({ name, needs }) => (needs !== undefined && said[name] !== undefined && !said[needs] ? [sayNeed(name, needs)] : []));
  if (alone.length) throw new UsageError(alone.join('\n'));
  const usual = SETTINGS.flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback] as const]));
  return { ...Object.fromEntries(usual), ...said };
}

const sayNeed = (name: string, needs: string) =>
  `${name}: expected ${needs} beside it, got none: by itself it would change nothing (hint: assent serve --help)`;

const ANY = [/./s, 'text'] as const;

/** The schema of the file; `$schema` and comments have no place in it. */
export const SettingsSchema = z.strictObject(Object.fromEntries(SETTINGS.map(setting => [setting.name, z.exactOptional(schemaOf(setting))])));

function schemaOf({ kind, least = 0, most = 0, words = [], form: [pattern, called] = ANY }: Setting): z.ZodType {
  const text = z.custom<string>(value => typeof value === 'string' && pattern.test(value), called);
  if (kind === 'list') return z.array(text).min(least, `at least ${least}`);
  if (kind === 'switch') return z.custom<boolean>(value => typeof value === 'boolean', 'true or false');
  if (kind === 'words') return z.custom<string>(value => words.includes(value as string), words.join(', ').replace(/, ([^,]*)$/, ' or $1'));
  if (kind === 'count')
    return z.custom<number>(value => Number.isInteger(value) && Number(value) >= least && Number(value) <= most, `a whole number from ${least} to ${most}`);
  return text;
}

function problemsOf(value: unknown, where: (name: string) => string): string[] {
  return inspect(SettingsSchema, value).problems.map(({ path: at, message }) => {
    // a name with a dash is written `["trust-proxy"]` in a path
    const [, quoted, plain = '', rest = ''] = /^(?:\["([^"]+)"\]|([^[.]*))(.*)$/.exec(at) ?? [];
    return `${where(quoted ?? plain)}${rest}: ${message}`;
  });
}

/** Text as it comes from outside, as what it is meant to be; what it cannot be stays text, and is told as a problem. */
function told({ name, kind }: Setting, value: Values[string]): (readonly [string, unknown])[] {
  if (value === undefined) return [];
  if (kind === 'list')
    return [
      [
        name,
        Array.isArray(value)
          ? value
          : String(value)
              .split(',')
              .map(item => item.trim()),
      ],
    ];
  if (kind === 'count') return [[name, typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value]];
  if (kind === 'switch') return [[name, value === 'true' || value === '1' ? true : value === 'false' || value === '0' ? false : value]];
  return [[name, value]];
}

/** Where no file is named, the usual one is read if it is there. */
function readFile(named: string | undefined, cwd: string): { readonly name: string; readonly value: unknown } {
  const name = named ?? DEFAULT_CONFIG;
  const where = path.resolve(cwd, name);
  if (!existsSync(where)) {
    if (named === undefined) return { name, value: {} };
    throw new UsageError(`--config: expected a file at ${name}, got none`);
  }
  try {
    return { name, value: JSON.parse(readFileSync(where, 'utf8')) as unknown };
  } catch (error) {
    throw new UsageError(`expected JSON in ${name}, got ${String(error)}`);
  }
}
