// The command line: what it says, where it says it, and how it ends.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../../packages/cli/src/command.ts';
import { build } from '../../packages/cli/src/commands/build.ts';
import { check } from '../../packages/cli/src/commands/check.ts';
import { serve } from '../../packages/cli/src/commands/serve.ts';
import { token } from '../../packages/cli/src/commands/token.ts';
import { verify } from '../../packages/cli/src/commands/verify.ts';
import { run } from '../../packages/cli/src/run.ts';
import { writeSiteFiles } from '../../packages/cli/src/write-site-files.ts';
import { makeSiteFile } from '../helpers/site.ts';

let cwd: string;
let out: string;
let err: string;
let env: Record<string, string>;

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'assent-cli-'));
  [out, err, env] = ['', '', {}];
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function assent(...args: string[]): Promise<number> {
  [out, err] = ['', ''];
  const world: World = {
    cwd,
    env,
    colour: false,
    out: text => (out += `${text}\n`),
    err: text => (err += `${text}\n`),
    stopped: async () => {},
    fetch: () => Promise.reject(new Error('offline')),
  };
  return run({ check, build, serve, token, verify }, args, '1.2.3', world);
}

const write = (name: string, content: unknown) => writeFileSync(path.join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content));

test('a sound site file: 0, and nothing on standard output', async () => {
  write('assent.config.json', makeSiteFile());
  expect(await assent('check')).toBe(0);
  expect(out).toBe('');
  expect(err).toContain('assent.config.json: no errors');
});

test('a broken site file: 1, every problem at once with its path and a suggestion', async () => {
  write('broken.json', { ...makeSiteFile(), locales: [], services: [{ ...(makeSiteFile().services[0] as object), purposes: ['audiense'] }], colour: 'red' });
  expect(await assent('check', '--site', 'broken.json')).toBe(1);
  expect(err).toContain('locales');
  expect(err).toMatch(/services\[0\]\.purposes\[0\]: expected .*, got "audiense" \(did you mean "audience"\?\)/);
  expect(err).toContain('colour: expected a known key');
  expect(err).toMatch(/broken\.json: \d+ errors/);
});

test('--json puts the same problems on standard output, for programs', async () => {
  write('broken.json', { ...makeSiteFile(), locales: [] });
  expect(await assent('check', '--site', 'broken.json', '--json')).toBe(1);
  const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: { path: string; severity: string }[] };
  expect(ok).toBe(false);
  expect(problems.map(problem => problem.path)).toContain('locales');
  expect(err).toBe('');
});

test('a site file in TypeScript is read like one in JSON', async () => {
  write('site.ts', `const site: unknown = ${JSON.stringify(makeSiteFile())};\nexport default site;\n`);
  expect(await assent('check', '--site', 'site.ts')).toBe(0);
});

test.for([
  ['no such file', ['check', '--site', 'nothing.json'], 'expected a site file at nothing.json, got ENOENT (hint: --site FILE names another)'],
  ['not JSON', ['check', '--site', 'text.json'], 'expected JSON in text.json'],
  ['an unknown flag', ['check', '--sit', 'x'], 'hint: assent check --help'],
  ['an unknown command', ['chekc'], 'expected a command (check, build, serve, token, verify), got "chekc"'],
  ['no --out', ['build'], 'expected --out DIR'],
  ['no number', ['serve', '--port', 'http'], '--port: expected a whole number from 0 to 65535, got "http"'],
  ['no data', ['build', '--out', 'o', '--data', 'nothing'], 'got no assent.db'],
  ['a token that would open nothing', ['token'], 'got no assent.db (hint: --data is the directory that assent serve uses)'],
] as const)('wrong usage (%s): 2, and what to do', async ([, args, message]) => {
  write('assent.config.json', makeSiteFile());
  write('text.json', '{\n  "id": shop\n}');
  expect(await assent(...args)).toBe(2);
  expect(err).toContain(message);
  expect(out).toBe('');
});

test('help and version go to standard output; no command at all is wrong usage', async () => {
  expect(await assent('--version')).toBe(0);
  expect(out).toBe('1.2.3\n');
  for (const name of ['check', 'build', 'serve', 'token', 'verify']) {
    expect(await assent(name, '--help')).toBe(0);
    expect(out).toContain(`Usage: assent ${name}`);
    expect(out).toContain('Exit code:');
  }
  expect(await assent()).toBe(2);
  expect(err).toContain('check a site file');
});

test('a site with errors is neither built nor served', async () => {
  write('assent.config.json', { ...makeSiteFile(), origins: [] });
  expect(await assent('build', '--out', 'out')).toBe(1);
  expect(await assent('serve', '--port', '0')).toBe(1);
  expect(readdirSync(cwd)).toEqual(['assent.config.json']);
});

test('assent token makes another token, and --revoke ends the earlier ones', async () => {
  const { openSqliteStore } = await import('@assent/server');
  await openSqliteStore(path.join(cwd, 'data/assent.db')).close();
  expect(await assent('token', '--data', 'data')).toBe(0);
  expect(out).toMatch(/^assent_[\w-]{43}\n$/);
  const first = out;
  await assent('token', '--data', 'data', '--revoke');
  expect(out).not.toBe(first);
  // where the environment tells it, as in a container
  env.ASSENT_DATA = 'data';
  expect(await assent('token')).toBe(0);
  const store = openSqliteStore(path.join(cwd, 'data/assent.db'));
  expect((await store.accounts()).length).toBe(3);
  await store.close();
});

test('half a company sign-in is wrong usage, and nothing is started', async () => {
  write('assent.config.json', makeSiteFile());
  expect(await assent('serve', '--port', '0', '--oidc', 'https://id.example.org')).toBe(2);
  expect(err).toContain('expected --oidc ISSUER, --oidc-client ID and ASSENT_OIDC_SECRET together');
});

test('files are written whole, assent.js last, and older hashed files stay', async () => {
  const directory = path.join(cwd, 'out');
  const files = (version: string) =>
    new Map([
      ['assent.js', Buffer.from(`script ${version}`)],
      [`assets/ui.${version}.js`, Buffer.from(version)],
    ]);
  await writeSiteFiles(directory, files('1'));
  await writeSiteFiles(directory, files('2'));
  expect(readFileSync(path.join(directory, 'assent.js'), 'utf8')).toBe('script 2');
  expect(readdirSync(path.join(directory, 'assets'))).toEqual(['ui.1.js', 'ui.2.js']);
  expect(readdirSync(directory)).toEqual(['assent.js', 'assets']);
});
