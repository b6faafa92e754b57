// assent scan at the command line: how it ends, what it writes, what it says of bad input.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { World } from '../../packages/cli/src/command.ts';
import { init } from '../../packages/cli/src/commands/init.ts';
import { scan } from '../../packages/cli/src/commands/scan.ts';
import { run } from '../../packages/cli/src/run.ts';
import { type Answer, type SinnersServer, startSinnersServer } from '../helpers/sinners-server.ts';
import { page } from '../scanner/sinners/sinner.ts';
import { vendors } from '../scanner/sinners/vendors.ts';

const TAG = '<script src="https://static.hotjar.com/c/hotjar-1.js"></script>';
const hosts: Readonly<Record<string, string | Answer>> = {
  'www.clean.test': page(''),
  'www.sinner.test': page(TAG),
  'www.mixed.test': page(`${TAG}<script src="https://widgets.stranger.test/w.js"></script><script src="https://cdn.jsdelivr.net/x.js"></script>`),
  'www.loop.test': { status: 302, body: '', headers: { location: '/' } },
  'www.restless.test': page(
    '<script>setInterval(() => fetch("/more"), 20); alert("hello"); addEventListener("beforeunload", e => e.preventDefault())</script>',
  ),
  'www.download.test': { type: 'application/octet-stream', body: 'x', headers: { 'content-disposition': 'attachment; filename=x.bin' } },
};
const QUICK = ['--phase', 'before', '--patience', '0.2', '--pages', '1', '--site', 'none'];

let server: SinnersServer;
// nobody asks a command to stop, but where a test does
let stop: Promise<void> = new Promise(() => {});
let cwd: string;
let out: string;
let err: string;
beforeAll(async () => {
  server = await startSinnersServer((url, headers) => {
    const answer = hosts[url.hostname];
    return typeof answer === 'string' ? { body: answer } : (answer ?? vendors(url, headers));
  });
});
afterAll(() => server?.close());
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'assent-scan-test-'));
  return () => rmSync(cwd, { recursive: true, force: true });
});

const assent = (args: readonly string[], env?: World['env'], trust?: boolean) => command('scan', args, env, trust);

async function command(
  name: string,
  args: readonly string[],
  env: World['env'] = { CHROMIUM: process.env.CHROMIUM },
  trust = true,
  ask?: World['ask'],
): Promise<number> {
  [out, err] = ['', ''];
  const world: World = {
    cwd,
    env,
    colour: false,
    out: text => (out += `${text}\n`),
    err: text => (err += `${text}\n`),
    stopped: () => stop,
    fetch: () => Promise.reject(new Error('offline')),
    ...(ask && { ask }),
  };
  const chromium = server.args.filter(arg => trust || !arg.includes('certificate')).map(arg => `--chrome-arg=${arg}`);
  return run({ scan, init }, [name, ...args, ...chromium], '1.2.3', world);
}

test('a clean site: 0, a report as HTML and JSON, standard output empty', async () => {
  expect(await assent(['www.clean.test', ...QUICK])).toBe(0);
  expect(out).toBe('');
  expect(err).toContain('https://www.clean.test/: no findings');
  expect(readdirSync(path.join(cwd, 'assent-scan')).sort()).toEqual(['report.html', 'report.json']);
});

test('a sinner: 1, the findings with their fix, and every format that was asked for', async () => {
  const summary = path.join(cwd, 'summary.md');
  const formats = ['markdown', 'junit', 'github'].flatMap(name => ['--format', name]);
  expect(await assent(['https://www.sinner.test', ...QUICK, ...formats, '--out', 'r'], { CHROMIUM: process.env.CHROMIUM, GITHUB_STEP_SUMMARY: summary })).toBe(
    1,
  );
  expect(err).toContain('request static.hotjar.com');
  expect(err).toContain('data-src="https://static.hotjar.com/c/hotjar-1.js"');
  expect(out).toMatch(/^::error title=TR0/m);
  expect(readFileSync(summary, 'utf8')).toContain('| error | TR011 |');
  expect(readdirSync(path.join(cwd, 'r')).sort()).toEqual(['report.html', 'report.json', 'report.md', 'report.xml']);
});

test('--baseline: what was there is known, what is new still fails; two scans of one site have one report', async () => {
  expect(await assent(['www.sinner.test', ...QUICK, '--baseline', 'known.json', '--update-baseline', '--out', 'a'])).toBe(0);
  expect(await assent(['www.sinner.test', ...QUICK, '--baseline', 'known.json', '--out', 'b'])).toBe(0);
  expect(err).toContain('no findings, 3 known from the baseline');
  const bare = (name: string) => readFileSync(path.join(cwd, name, 'report.json'), 'utf8').replace(/"(?:at|value)": "[^"]*"/g, '');
  expect(bare('b')).toBe(bare('a'));
  const known = JSON.parse(readFileSync(path.join(cwd, 'known.json'), 'utf8')) as { findings: unknown[] };
  writeFileSync(path.join(cwd, 'known.json'), JSON.stringify({ ...known, findings: known.findings.slice(1) }));
  expect(await assent(['www.sinner.test', ...QUICK, '--baseline', 'known.json', '--json'])).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ schema: 'assent-scan-report/1', url: 'https://www.sinner.test/' });
  expect(await assent(['diff', 'a/report.json', 'b/report.json'])).toBe(0);
  expect(out.trim()).toBe('nothing changed');
});

test('a site that does not answer, turns in a circle, only hands out a file or has a wrong certificate: 3, and why', async () => {
  expect(await assent(['https://localhost:44999', ...QUICK])).toBe(3);
  expect(err).toContain('net::ERR_CONNECTION_REFUSED');
  expect(await assent(['www.loop.test', ...QUICK])).toBe(3);
  expect(err).toContain('net::ERR_TOO_MANY_REDIRECTS');
  expect(await assent(['www.download.test', ...QUICK])).toBe(3);
  expect(await assent(['www.clean.test', ...QUICK], undefined, false)).toBe(3);
  expect(err).toContain('mend its certificate');
});

test('a page that never goes quiet, opens dialogs and does not want to be left ends all the same, and the report says so', async () => {
  expect(await assent(['www.restless.test', ...QUICK, '--json', '--max-time', '100'])).toBe(0);
  const { problems } = JSON.parse(out) as { problems: { code: string }[] };
  expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual(['dialog', 'never-quiet']);
});

test('a scan that takes longer than it may: 3', async () => {
  expect(await assent(['www.restless.test', ...QUICK, '--max-time', '2'])).toBe(3);
  expect(err).toContain('[out-of-time]');
});

test('asked to stop, a scan ends at once and its browser with it: 3', async () => {
  stop = new Promise(resolve => setTimeout(resolve, 1500));
  const began = Date.now();
  const code = await assent(['www.restless.test', '--site', 'none']);
  stop = new Promise(() => {});
  expect([code, Date.now() - began < 20_000]).toEqual([3, true]);
  expect(err).toContain('asked to stop');
});

test('no browser: 4, with how to install one', async () => {
  expect(await assent(['www.clean.test', ...QUICK], { CHROMIUM: '/nowhere' })).toBe(4);
  expect(err).toContain('apt-get install chromium');
});

test('wrong usage: 2, before a browser is started', async () => {
  const wrong = [
    [],
    ['a', 'b'],
    ['no address'],
    ['x.test', '--pages', '0'],
    ['x.test', '--pages', 'many'],
    ['x.test', '--format', 'pdf'],
    ['x.test', '--format', 'sarif'],
    ['x.test', '--fail-on', 'never'],
    ['x.test', '--baseline', 'none.json'],
    ['x.test', '--update-baseline'],
    ['x.test', '--login', 'none.mjs'],
    ['x.test', '--phase', 'after'],
    ['explain', 'TR999'],
    ['diff', 'a.json'],
  ];
  for (const args of wrong) expect([args, await assent(args, { CHROMIUM: '/nowhere' })]).toEqual([args, 2]);
});

test('explain says why a rule is one', async () => {
  expect(await assent(['explain', 'TR003'])).toBe(0);
  expect(out).toMatch(/^TR003: .*\n\n.*\n\nHow to keep it: .*\n {2}https:/);
});

test('init writes a site file of what is there, marks whom nobody knows, and prints two lines; scan --update then adds what came since', async () => {
  const quick = ['--patience', '0.2', '--pages', '1'];
  expect(await command('init', ['www.mixed.test', '--yes', ...quick])).toBe(0);
  expect(out).toBe('<script src="https://consent.example.org/mixed/assent.js"></script>\n<a href="#assent">Cookies</a>\n');
  expect(err).toContain('to be identified: widgets-stranger-test');
  const file = JSON.parse(readFileSync(path.join(cwd, 'assent.config.json'), 'utf8')) as {
    services: (string | { id: string; match: string[] })[];
    purposes: unknown;
  };
  expect(file.services.slice(0, 2)).toEqual(['hotjar', 'jsdelivr']);
  expect(file.services[2]).toMatchObject({
    id: 'widgets-stranger-test',
    match: ['widgets.stranger.test'],
    about: { en: expect.stringContaining('To be identified') },
  });
  expect(await command('init', ['www.mixed.test', '--yes'])).toBe(2);
  expect(err).toContain('it is left as it is');

  writeFileSync(path.join(cwd, 'assent.config.json'), JSON.stringify({ ...file, services: file.services.slice(1) }, null, 2));
  const update = ['www.mixed.test', '--phase', 'before', ...quick, '--update'];
  expect([await assent(update), err]).toEqual([1, expect.stringContaining('TR004')]);
  expect(out).toMatch(/^\+ {4}"hotjar"$/m);
  await assent([...update, '--write']);
  await assent(update);
  expect(err).toContain('assent.config.json: nothing to add');
});

test('init asks five questions where somebody can answer', async () => {
  const asked: string[] = [];
  const ask = async (question: string, fallback: string) => (asked.push(question), question.startsWith('Legal name') ? 'Wool SAS' : fallback);
  expect(await command('init', ['www.clean.test', '--patience', '0.2', '--pages', '1'], undefined, true, ask)).toBe(0);
  expect(asked.length).toBe(5);
  expect(JSON.parse(readFileSync(path.join(cwd, 'assent.config.json'), 'utf8'))).toMatchObject({
    controller: { name: 'Wool SAS', contact: 'dpo@clean.test' },
    services: [],
  });
});
