// What `assent serve` is told: by option, environment and file, every problem at once, and documented from one table.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serve } from '../../packages/cli/src/commands/serve.ts';
import { settingOptions, settingsTable } from '../../packages/cli/src/settings/describe-settings.ts';
import { readSettings } from '../../packages/cli/src/settings/read-settings.ts';
import { SETTINGS, variableOf } from '../../packages/cli/src/settings/settings.ts';
import { showLine } from '../../packages/cli/src/show-line.ts';
import { UsageError } from '../../packages/cli/src/usage-error.ts';

const DEPLOY = path.resolve(import.meta.dirname, '../../packages/server/deploy');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'assent-settings-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (content: unknown, name = 'assent.server.json') =>
  writeFileSync(path.join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content));
const read = (values: Parameters<typeof readSettings>[0] = {}, env: Record<string, string> = {}) => readSettings(values, { cwd, env });
const problems = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message.split('\n');
  }
  throw new Error('expected a problem, got none');
};

test('told nothing, it uses what is usual and trusts no proxy', () => {
  expect(read()).toEqual({
    site: ['assent.config.json'],
    port: 4401,
    host: '127.0.0.1',
    data: '.assent',
    'trust-proxy': 0,
    rate: 60,
    'site-rate': 30_000,
    connections: 10_000,
    drain: 0,
    'mail-with': 'sendmail -t -i',
  });
});

test('an option wins over the environment, the environment over the file, the file over what is usual', () => {
  write({ port: 1, drain: 2, host: '::1', site: ['a.json'] });
  const settings = read({ port: '3' }, { ASSENT_PORT: '2', ASSENT_DRAIN: '5', ASSENT_PUBLIC_LOG: 'true', ASSENT_SITE: 'b.json, c.json' });
  expect(settings).toMatchObject({ port: 3, drain: 5, host: '::1', site: ['b.json', 'c.json'], 'public-log': true, rate: 60 });
});

test('every problem is told at once, wherever it was told, with its place', () => {
  write({ port: 'http', 'trust-proxy': -1, 'trsut-proxy': 1, witness: ['a', 4], prune: 'yes', log: 'xml' });
  expect(problems(() => read({ rate: 'many' }, { ASSENT_DRAIN: 'soon', ASSENT_PRUNE: 'perhaps', ASSENT_DATA: '' }))).toEqual([
    'assent.server.json: port: expected a whole number from 0 to 65535, got "http"',
    'assent.server.json: trust-proxy: expected a whole number from 0 to 9, got -1',
    'assent.server.json: log: expected json, text or off, got "xml"',
    'assent.server.json: prune: expected true or false, got "yes"',
    'assent.server.json: witness[1]: expected text, got 4',
    'assent.server.json: trsut-proxy: expected a known key, got "trsut-proxy" (did you mean "trust-proxy"?)',
    'ASSENT_DATA: expected text, got ""',
    'ASSENT_DRAIN: expected a whole number from 0 to 600, got "soon"',
    'ASSENT_PRUNE: expected true or false, got "perhaps"',
    '--rate: expected a whole number from 1 to 1000000, got "many"',
  ]);
});

test.for([
  ['no site at all', { site: [] }, 'site: expected at least 1, got an empty list'],
  ['a rate that lets nobody in', { rate: 0 }, 'rate: expected a whole number from 1 to 1000000, got 0'],
  ['a site that takes nothing', { 'site-rate': 0 }, 'site-rate: expected a whole number from 1 to 10000000, got 0'],
  ['no connection', { connections: 0 }, 'connections: expected a whole number from 1 to 1000000, got 0'],
  ['a header that is none', { 'trust-proxy': 1, 'country-header': 'CF IPCountry' }, 'country-header: expected the name of a header, got "CF IPCountry"'],
  ['a token that no header can carry', { 'metrics-token': 'open sesame' }, 'metrics-token: expected a token without spaces, got "open sesame"'],
] as const)('%s is a mistake, and said', ([, content, message]) => {
  write(content);
  expect(problems(() => read())).toEqual([`assent.server.json: ${message}`]);
});

test('what would change nothing by itself is said, wherever it was told', () => {
  write({ 'country-header': 'CF-IPCountry', 'scan-arg': ['--no-sandbox'] });
  expect(
    problems(() => read({ 'timestamp-ca': 'root.pem' }, { ASSENT_MAIL_WITH: 'msmtp -t', ASSENT_REGION_HEADER: 'X-Region', ASSENT_TRUST_PROXY: '0' })),
  ).toEqual([
    expect.stringContaining('country-header: expected trust-proxy beside it, got none'),
    expect.stringContaining('scan-arg: expected scan beside it'),
    expect.stringContaining('timestamp-ca: expected timestamp beside it'),
    expect.stringContaining('mail-with: expected mail beside it'),
  ]);
  expect(read({ 'trust-proxy': '1' }, { ASSENT_SCAN: '24h', ASSENT_TIMESTAMP: 'https://tsa.example/', ASSENT_TIMESTAMP_CA: 'root.pem' })).toMatchObject({
    'country-header': 'CF-IPCountry',
  });
});

test.for([
  ['a list', [1], 'assent.server.json: expected an object, got a list of 1'],
  ['text', '{"port":', 'expected JSON in assent.server.json, got SyntaxError'],
] as const)('a file that holds %s is said', ([, content, message]) => {
  write(content);
  expect(problems(() => read())[0]).toContain(message);
});

test('a file that was named must be there', () => {
  expect(problems(() => read({ config: 'other.json' }))).toEqual(['--config: expected a file at other.json, got none']);
  expect(problems(() => read({}, { ASSENT_CONFIG: 'other.json' }))).toEqual(['--config: expected a file at other.json, got none']);
  write({ port: 7 }, 'other.json');
  expect(read({ config: 'other.json' })).toMatchObject({ port: 7 });
});

test('a secret has no option: every user of a machine can read a command line', () => {
  expect(settingOptions).not.toHaveProperty('metrics-token');
  expect(read({}, { ASSENT_METRICS_TOKEN: 'open-sesame' })).toMatchObject({ 'metrics-token': 'open-sesame' });
  expect(serve.help).toContain('ASSENT_METRICS_TOKEN');
});

test('help and documentation say every setting, from one table', () => {
  for (const { name, secret } of SETTINGS) expect(serve.help).toContain(secret ? variableOf(name) : `--${name}`);
  expect(readFileSync(path.join(DEPLOY, 'README.md'), 'utf8')).toContain(settingsTable);
});

test('the file that is shipped as an example is a good one', () => {
  write(readFileSync(path.join(DEPLOY, 'assent.server.json'), 'utf8'));
  expect(read()).toMatchObject({ 'trust-proxy': 1, drain: 5, log: 'json' });
});

test.for([
  [
    { level: 'info', code: 'request', method: 'POST', route: '/v1/records', status: 204, ms: 1.25, bytes: 0, site: 'shop' },
    '09:30:00 POST /v1/records 204 1.25 ms shop',
  ],
  [{ level: 'warn', code: 'too-many', method: 'POST', route: '/v1/records', status: 429, ms: 0.1, bytes: 9 }, '09:30:00 POST /v1/records 429 too-many 0.1 ms'],
  [{ level: 'info', code: 'retention', site: 'shop', erased: 3 }, '09:30:00 retention shop 3'],
  [{ level: 'error', code: 'internal', error: 'Error: disk full' }, '09:30:00 internal Error: disk full'],
] as const)('on a terminal a line reads as text: %o', ([line, text]) => {
  expect(showLine(JSON.stringify({ time: '2026-11-24T09:30:00Z', ...line }), false)).toBe(text);
});
