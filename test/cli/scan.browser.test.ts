// assent scan at the command line: how it ends, what it writes, what it says of bad input.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, type TestContext, test } from 'vitest';
import type { World } from '../../packages/cli/src/command.ts';
import { init } from '../../packages/cli/src/commands/init.ts';
import { scan } from '../../packages/cli/src/commands/scan.ts';
import { run } from '../../packages/cli/src/run.ts';
import { type Answer, type SinnersServer, startSinnersServer } from '../helpers/sinners-server.ts';
import { makeSiteFile } from '../helpers/site.ts';
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
const QUICK = ['--phase', 'before', '--patience', '0.2', '--pages', '1', '--site', 'none', '--delay', '0'];

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Asked {
  readonly name?: 'scan' | 'init';
  readonly env?: World['env'];
  readonly ask?: NonNullable<World['ask']>;
  /** False: certificates are looked at. */
  readonly trust?: boolean;
  /** Nobody asks a command to stop, but where a test does. */
  readonly stop?: Promise<void>;
}

let server: SinnersServer;
beforeAll(async () => {
  server = await startSinnersServer((url, headers) => {
    const answer = hosts[url.hostname];
    return typeof answer === 'string' ? { body: answer } : (answer ?? vendors(url, headers));
  });
});
afterAll(() => server?.close());

/** A directory that is thrown away after the test. */
function newDirectory(onTestFinished: TestContext['onTestFinished']): string {
  const cwd = mkdtempSync(path.join(tmpdir(), 'assent-scan-test-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  return cwd;
}

async function assent(cwd: string, args: readonly string[], asked: Asked = {}): Promise<Ran> {
  const { name = 'scan', env = { CHROMIUM: process.env.CHROMIUM }, ask, trust = true, stop = new Promise(() => {}) } = asked;
  let [out, err] = ['', ''];
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
  const code = await run({ scan, init }, [name, ...args, ...chromium], '1.2.3', world);
  return { code, out, err };
}

test.concurrent('a clean site: 0, a report as HTML and JSON, standard output empty', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
  expect(await assent(cwd, ['www.clean.test', ...QUICK])).toEqual({ code: 0, out: '', err: expect.stringContaining('https://www.clean.test/: no findings') });
  expect(readdirSync(path.join(cwd, 'assent-scan')).sort()).toEqual(['report.html', 'report.json']);
});

test.concurrent('a sinner: 1, the findings with their fix, and every format that was asked for', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
  const summary = path.join(cwd, 'summary.md');
  const formats = ['markdown', 'junit', 'github'].flatMap(name => ['--format', name]);
  const env = { CHROMIUM: process.env.CHROMIUM, GITHUB_STEP_SUMMARY: summary };
  const { code, out, err } = await assent(cwd, ['https://www.sinner.test', ...QUICK, ...formats, '--out', 'r'], { env });
  expect(code).toBe(1);
  expect(err).toContain('request static.hotjar.com');
  expect(err).toContain('data-src="https://static.hotjar.com/c/hotjar-1.js"');
  expect(out).toMatch(/^::error title=TR0/m);
  expect(readFileSync(summary, 'utf8')).toContain('| error | TR011 |');
  expect(readdirSync(path.join(cwd, 'r')).sort()).toEqual(['report.html', 'report.json', 'report.md', 'report.xml']);
});

test.concurrent('--baseline: what was there is known, what is new still fails; two scans of one site have one report', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
  const baseline = ['www.sinner.test', ...QUICK, '--baseline', 'known.json'];
  expect((await assent(cwd, [...baseline, '--update-baseline', '--out', 'a'])).code).toBe(0);
  const second = await assent(cwd, [...baseline, '--out', 'b']);
  expect([second.code, second.err]).toEqual([0, expect.stringContaining('no findings, 3 known from the baseline')]);
  const bare = (name: string) => readFileSync(path.join(cwd, name, 'report.json'), 'utf8').replace(/"(?:at|value)": "[^"]*"/g, '');
  expect(bare('b')).toBe(bare('a'));
  const known = JSON.parse(readFileSync(path.join(cwd, 'known.json'), 'utf8')) as { findings: unknown[] };
  writeFileSync(path.join(cwd, 'known.json'), JSON.stringify({ ...known, findings: known.findings.slice(1) }));
  const third = await assent(cwd, [...baseline, '--json']);
  expect([third.code, JSON.parse(third.out)]).toMatchObject([1, { schema: 'assent-scan-report/1', url: 'https://www.sinner.test/' }]);
  expect(await assent(cwd, ['diff', 'a/report.json', 'b/report.json'])).toMatchObject({ code: 0, out: 'nothing changed\n' });
  expect(await assent(cwd, ['diff', 'a/report.json', 'b/report.json', '--locale', 'fr'])).toMatchObject({ code: 0, out: 'rien n’a changé\n' });
});

test.concurrent.for([
  ['does not answer', 'https://localhost:44999', true, 'net::ERR_CONNECTION_REFUSED'],
  ['turns in a circle', 'www.loop.test', true, 'net::ERR_TOO_MANY_REDIRECTS'],
  ['only hands out a file', 'www.download.test', true, '[unreachable]'],
  ['has a wrong certificate', 'www.clean.test', false, 'mend its certificate'],
] as const)('a site that %s: 3, and why', async ([, address, trust, why], { expect, onTestFinished }) => {
  expect(await assent(newDirectory(onTestFinished), [address, ...QUICK], { trust })).toMatchObject({ code: 3, err: expect.stringContaining(why) });
});

test.concurrent('a page that never goes quiet, opens dialogs and does not want to be left ends all the same, and the report says so', async ({
  expect,
  onTestFinished,
}) => {
  const { code, out } = await assent(newDirectory(onTestFinished), ['www.restless.test', ...QUICK, '--json', '--max-time', '100']);
  const { problems } = JSON.parse(out) as { problems: { code: string }[] };
  expect([code, problems.map(problem => problem.code)]).toEqual([0, expect.arrayContaining(['dialog', 'never-quiet'])]);
});

test.concurrent('a scan that takes longer than it may: 3', async ({ expect, onTestFinished }) => {
  expect(await assent(newDirectory(onTestFinished), ['www.restless.test', ...QUICK, '--max-time', '2'])).toMatchObject({
    code: 3,
    err: expect.stringContaining('[out-of-time]'),
  });
});

test.concurrent('asked to stop, a scan ends at once and its browser with it: 3', async ({ expect, onTestFinished }) => {
  const stop = new Promise<void>(resolve => setTimeout(resolve, 1500));
  const began = Date.now();
  const { code, err } = await assent(newDirectory(onTestFinished), ['www.restless.test', '--site', 'none'], { stop });
  expect([code, err, Date.now() - began < 20_000]).toEqual([3, expect.stringContaining('asked to stop'), true]);
});

test.concurrent('a site whose file has purposes and that shows no notice: 3, and the report is written all the same', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
  writeFileSync(path.join(cwd, 'assent.config.json'), JSON.stringify(makeSiteFile({ origins: ['https://www.clean.test'] })));
  const { code, err } = await assent(cwd, ['www.clean.test', '--patience', '0.2', '--pages', '1', '--delay', '0', '--concurrency', '4', '--format', 'sarif']);
  expect([code, err]).toEqual([3, expect.stringContaining('attendu : un bandeau')]);
  expect(readdirSync(path.join(cwd, 'assent-scan')).sort()).toEqual(['report.html', 'report.json', 'report.sarif']);
});

test.concurrent('no browser: 4, with how to install one', async ({ expect, onTestFinished }) => {
  const { code, err } = await assent(newDirectory(onTestFinished), ['www.clean.test', ...QUICK], { env: { CHROMIUM: '/nowhere' } });
  expect([code, err]).toEqual([4, expect.stringContaining('apt-get install chromium')]);
});

test.concurrent('wrong usage: 2, before a browser is started', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
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
    ['x.test', '--locale', 'de'],
    ['x.test', '--delay', '-1'],
    ['explain', 'TR999'],
    ['diff', 'a.json'],
  ];
  for (const args of wrong) expect([args, (await assent(cwd, args, { env: { CHROMIUM: '/nowhere' } })).code]).toEqual([args, 2]);
});

test.concurrent('in French where it was asked for, where the machine speaks it, and in every format', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
  const env = { CHROMIUM: process.env.CHROMIUM, LANG: 'fr_FR.UTF-8' };
  const { code, out, err } = await assent(cwd, ['www.sinner.test', ...QUICK, '--out', 'r', '--format', 'markdown', '--format', 'junit', '--format', 'github'], {
    env,
  });
  expect([code, out, err]).toEqual([1, expect.stringContaining('Correction :'), expect.stringContaining('3 erreurs')]);
  const read = (name: string) => readFileSync(path.join(cwd, 'r', name), 'utf8');
  expect(read('report.html')).toContain('<html lang="fr">');
  for (const name of ['report.html', 'report.md', 'report.xml']) {
    expect(read(name)).toMatch(/attendu\s:/);
    expect(read(name)).not.toMatch(/\b(?:expected|written by|before the choice|Findings|What this report)\b/);
  }
  expect(JSON.parse(read('report.json'))).toMatchObject({ locale: 'fr' });
  expect(await assent(cwd, ['explain', 'TR003', '--locale', 'fr'])).toMatchObject({ code: 0, out: expect.stringContaining('Comment la respecter :') });
});

test.concurrent('explain says why a rule is one', async ({ expect, onTestFinished }) => {
  const { code, out } = await assent(newDirectory(onTestFinished), ['explain', 'TR003']);
  expect([code, out]).toEqual([0, expect.stringMatching(/^TR003: .*\n\n.*\n\nHow to keep it: .*\n {2}https:/)]);
});

test.concurrent('init writes a site file of what is there, marks whom nobody knows, and prints two lines; scan --update then adds what came since', async ({
  expect,
  onTestFinished,
}) => {
  const cwd = newDirectory(onTestFinished);
  const quick = ['--patience', '0.2', '--pages', '1'];
  const made = await assent(cwd, ['www.mixed.test', '--yes', ...quick], { name: 'init' });
  expect(made).toEqual({
    code: 0,
    out: '<script src="https://consent.example.org/mixed/assent.js"></script>\n<a href="#assent">Cookies</a>\n',
    err: expect.stringContaining('to be identified: widgets-stranger-test'),
  });
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
  const again = await assent(cwd, ['www.mixed.test', '--yes'], { name: 'init' });
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('it is left as it is')]);

  writeFileSync(path.join(cwd, 'assent.config.json'), JSON.stringify({ ...file, services: file.services.slice(1) }, null, 2));
  const update = ['www.mixed.test', '--phase', 'before', ...quick, '--update'];
  const proposed = await assent(cwd, update);
  expect([proposed.code, proposed.err, proposed.out]).toEqual([1, expect.stringContaining('TR004'), expect.stringMatching(/^\+ {4}"hotjar"$/m)]);
  await assent(cwd, [...update, '--write']);
  expect((await assent(cwd, update)).err).toContain('assent.config.json: nothing to add');
});

test.concurrent('init asks and answers in French where the machine speaks it', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
  const asked: string[] = [];
  const env = { CHROMIUM: process.env.CHROMIUM, LANG: 'fr_FR.UTF-8' };
  const ask = async (question: string, fallback: string) => (asked.push(question), fallback);
  const { code, err } = await assent(cwd, ['www.mixed.test', '--patience', '0.2', '--pages', '1'], { name: 'init', ask, env });
  expect([code, asked[1]]).toEqual([0, 'Dénomination légale du responsable du site']);
  for (const said of ['3 services trouvés sur 1 page', 'à identifier : widgets-stranger-test', 'demandé : Script', 'En premier dans le <head>'])
    expect(err).toContain(said);
});

test.concurrent('init asks five questions where somebody can answer', async ({ expect, onTestFinished }) => {
  const cwd = newDirectory(onTestFinished);
  const asked: string[] = [];
  const ask = async (question: string, fallback: string) => (asked.push(question), question.startsWith('Legal name') ? 'Wool SAS' : fallback);
  expect((await assent(cwd, ['www.clean.test', '--patience', '0.2', '--pages', '1'], { name: 'init', ask })).code).toBe(0);
  expect(asked.length).toBe(5);
  expect(JSON.parse(readFileSync(path.join(cwd, 'assent.config.json'), 'utf8'))).toMatchObject({
    controller: { name: 'Wool SAS', contact: 'dpo@clean.test' },
    services: [],
  });
});
