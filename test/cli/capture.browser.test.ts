// assent capture at the command line: real pictures of the real notice, kept at a real endpoint or in a folder, and how it ends otherwise.
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role, ShownCapture } from '@assent/core';
import { makeAccess, openSqliteStore, readEvidence, type RunningServer, startServer } from '@assent/server';
import { afterAll, beforeAll, test, type TestContext } from 'vitest';
import type { CaptureManifest } from '../../packages/cli/src/capture/capture-manifest.ts';
import { captureOwnSite } from '../../packages/cli/src/capture/capture-own-site.ts';
import { ownKeeper } from '../../packages/cli/src/capture/capture-keeper.ts';
import type { World } from '../../packages/cli/src/command.ts';
import { capture } from '../../packages/cli/src/commands/capture.ts';
import { run } from '../../packages/cli/src/run.ts';
import { checkLog } from '../helpers/check-log.ts';
import { makeExperiment } from '../helpers/experiment.ts';
import { makeSite, makeSiteFile } from '../helpers/site.ts';

let data: string;
let pages: Server;
let origin: string;
let server: RunningServer;
let token: string;

// the script of a page: the endpoint's, that of a build of another version, or none
const scripts: Record<string, string> = {};

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'assent-capture-'));
  pages = createServer(({ url = '' }, response) => {
    const script = scripts[url] === undefined ? '' : `<script src="${scripts[url]}"></script>`;
    const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">';
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><html lang="fr"><head>${viewport}${script}<title>Boutique</title></head><body><h1>Boutique</h1></body></html>`);
  });
  await once(pages.listen(0, '127.0.0.1'), 'listening');
  origin = `http://localhost:${(pages.address() as AddressInfo).port}`;
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  server = await startServer({
    sites: [
      makeSite({ origins: [origin] }),
      makeSite({ id: 'other', origins: [origin] }),
      makeSite({ id: 'own', origins: [origin], locales: ['fr'] }),
      makeSite({ id: 'varied', origins: [origin], experiments: [makeExperiment()] }),
    ],
    data,
    port: 0,
    ...files,
  });
  Object.assign(scripts, {
    '/': `${server.url}/shop/assent.js`,
    '/other': `${server.url}/other/assent.js`,
    '/own': `${server.url}/own/assent.js`,
    '/varied': `${server.url}/varied/assent.js`,
  });
  token = await tokenOf('capturer', ['shop']);
});
afterAll(async () => {
  await server?.close();
  pages?.close();
  rmSync(data, { recursive: true, force: true });
});
async function tokenOf(role: Role, sites: readonly string[]): Promise<string> {
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const access = makeAccess(store, Date.now, randomBytes);
  const account = access.makeAccount({ name: role, role, sites });
  await store.keepAccount(account);
  const made = await access.makeToken(account.id);
  await store.close();
  return made;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A directory with the site file of the shop, thrown away after the test, and the command in it. */
function newDesk(onTestFinished: TestContext['onTestFinished']) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'assent-capture-test-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  writeFileSync(path.join(cwd, 'assent.config.json'), JSON.stringify(makeSiteFile({ origins: [origin], endpoint: server.url })));
  const assent = async (args: readonly string[], env: World['env'] = {}): Promise<Ran> => {
    let [out, err] = ['', ''];
    const world: World = {
      cwd,
      env: { CHROMIUM: process.env.CHROMIUM, ...env },
      colour: false,
      out: text => (out += `${text}\n`),
      err: text => (err += `${text}\n`),
      fetch: (url, init) => fetch(url, init),
      stopped: () => new Promise(() => {}),
    };
    const code = await run({ capture }, ['capture', ...args], '0.0.0', world);
    return { code, out, err };
  };
  return { cwd, assent };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('FR-63 both layers of both languages go to the endpoint, by their hash into the signed log, and into a folder that checks itself', async ({
  expect,
  onTestFinished,
}) => {
  const { cwd, assent } = newDesk(onTestFinished);
  const { code, out, err } = await assent(['--device', 'mobile', '--out', 'shots', '--json'], { ASSENT_TOKEN: token });
  expect(code, err).toBe(0);
  const listed = JSON.parse(out) as CaptureManifest['captures'];
  const kinds = [...new Set(listed.map(({ locale, layer, theme, source }) => `${locale} ${layer} ${theme} ${source}`))].sort();
  // the page speaks French alone: English is taken where the endpoint runs its version again
  expect(kinds).toEqual(
    ['en', 'fr'].flatMap(locale =>
      ['notice', 'preferences'].flatMap(layer => ['dark', 'light'].map(theme => `${locale} ${layer} ${theme} ${locale === 'fr' ? 'page' : 'evidence'}`)),
    ),
  );
  for (const { file, picture, width } of listed) {
    expect([file, sha256(readFileSync(path.join(cwd, 'shots', file)))]).toEqual([file, picture]);
    expect(width).toBe(720);
  }
  const sums = readFileSync(path.join(cwd, 'shots/SHA256SUMS'), 'utf8');
  for (const file of ['index.html', 'manifest.json']) expect(sums).toContain(`${sha256(readFileSync(path.join(cwd, 'shots', file)))}  ${file}\n`);

  const store = openSqliteStore(path.join(data, 'assent.db'));
  await checkLog(store);
  const { captures, versions } = await readEvidence(store, 'shop');
  expect(captures.map(({ said }) => said.picture)).toEqual(listed.map(({ picture }) => picture));
  for (const { said } of captures) {
    expect(sha256((await store.evidence('shop', said.picture)) ?? Buffer.alloc(0))).toBe(said.picture);
    expect(said.version).toEqual({ site: versions[0]?.said.site, sdk: versions[0]?.said.sdk, notice: versions[0]?.said.notices[said.locale] });
  }
  // nobody saw these notices
  expect(await store.tallies('shop', 0, 99_999)).toEqual([]);
  await store.close();
});

test('what is there is not taken again, and the folder of a full endpoint is not needed to say so', async ({ expect, onTestFinished }) => {
  const { code, out, err } = await newDesk(onTestFinished).assent(['--device', 'mobile', '--json'], { ASSENT_TOKEN: token });
  expect(code, err).toBe(0);
  expect(err).toContain('0 new pictures kept; all of this version were there');
  expect((JSON.parse(out) as ShownCapture[]).every(({ sound }) => sound)).toBe(true);
});

test.concurrent('the endpoint itself takes what its own site lacks, without a token: once, and by nobody’s account; a page of another version is no evidence of it', async ({
  expect,
}) => {
  const site = makeSite({ id: 'own', origins: [`${origin}/own`], locales: ['fr'] });
  const own = async (page: string) =>
    captureOwnSite(
      { ...site, origins: [`${origin}${page}`] },
      ownKeeper(server, 'own'),
      [],
      { env: { CHROMIUM: process.env.CHROMIUM } },
      new AbortController().signal,
    );
  await expect(own('/other')).rejects.toThrow(/expected the page to show version/);
  const first = await own('/own');
  expect(first).toEqual({ taken: first.taken, added: first.taken, missing: [] });
  expect(first.taken).toBeGreaterThanOrEqual(6);
  expect(await own('/own')).toEqual({ taken: 0, added: 0, missing: [] });
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const { captures } = await readEvidence(store, 'own');
  expect(new Set(captures.map(({ said }) => `${said.device} ${said.layer}`)).size).toBe(6);
  const acts = await store.acts({ sites: ['own'], limit: 1000 });
  expect(acts.filter(({ act }) => act === 'captured').map(({ account }) => account)).toEqual(captures.map(() => null));
  await store.close();
});

test.concurrent('without a token there is a folder; a language that no page speaks is named, with the way out', async ({ expect, onTestFinished }) => {
  const { cwd, assent } = newDesk(onTestFinished);
  const { code, err } = await assent(['--device', 'desktop', '--locale', 'en']);
  expect(code).toBe(1);
  expect(err).toContain(`en: ${origin}/ shows the notice in fr (hint: --page en=URL names a page that speaks it)`);
  expect(existsSync(path.join(cwd, 'assent-captures/index.html'))).toBe(true);
});

test.concurrent('while an experiment runs, each of its variants is taken, and none twice', async ({ expect, onTestFinished }) => {
  const { cwd, assent } = newDesk(onTestFinished);
  const varied = makeSiteFile({ id: 'varied', origins: [origin], endpoint: server.url, experiments: [makeExperiment()] });
  writeFileSync(path.join(cwd, 'varied.json'), JSON.stringify(varied));
  const token = await tokenOf('editor', ['varied']);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const started = await fetch(`${server.url}/v1/experiments/shorter`, { method: 'POST', headers, body: JSON.stringify({ site: 'varied', to: 'running' }) });
  expect(started.status).toBe(200);
  const take = async () =>
    assent(['--site', 'varied.json', `${origin}/varied`, '--device', 'desktop', '--locale', 'fr'], { ASSENT_TOKEN: await tokenOf('capturer', ['varied']) });
  const first = await take();
  expect(first.code, first.err).toBe(0);
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const { captures, versions } = await readEvidence(store, 'varied');
  const notices = versions.at(-1)?.said.notices ?? {};
  for (const name of ['fr~shorter.today', 'fr~shorter.short']) expect(captures.some(({ said }) => said.version.notice === notices[name])).toBe(true);
  await store.close();
  expect(await take()).toMatchObject({ code: 0, err: expect.stringContaining('0 new pictures kept; all of this version were there') });
});

test.concurrent('a page that shows another version than the endpoint serves is not evidence of it', async ({ expect, onTestFinished }) => {
  const { code, err } = await newDesk(onTestFinished).assent([`${origin}/other`, '--device', 'desktop', '--locale', 'fr', '--again'], { ASSENT_TOKEN: token });
  expect(code).toBe(1);
  expect(err).toMatch(/expected the page to show version [0-9a-f]{8}, which the endpoint serves, got [0-9a-f]{8} \(hint: deploy/);
});

test.concurrent('bad input and bad luck end with their own exit code, and say what to do', async ({ expect, onTestFinished }) => {
  const { cwd, assent } = newDesk(onTestFinished);
  expect(await assent([`${origin}/none`, '--patience', '1', '--device', 'desktop', '--locale', 'fr'])).toMatchObject({
    code: 3,
    err: expect.stringContaining('expected Assent’s notice to appear'),
  });
  expect(existsSync(path.join(cwd, 'assent-captures'))).toBe(false);
  expect(await assent(['http://localhost:9/', '--device', 'desktop'])).toMatchObject({
    code: 3,
    err: expect.stringMatching(/to answer, got net::ERR_\w+.* \[unreachable\]/),
  });
  expect(await assent([], { CHROMIUM: '/nowhere' })).toMatchObject({ code: 4, err: expect.stringContaining('[browser-missing]') });
  expect(await assent([], { ASSENT_TOKEN: 'assent_guess' })).toMatchObject({ code: 1, err: expect.stringContaining('answered 401 (sign-in)') });
  expect(await assent([], { ASSENT_TOKEN: await tokenOf('capturer', ['other']) })).toMatchObject({
    code: 1,
    err: expect.stringContaining('answered 403 (unknown-site)'),
  });
  expect(await assent(['--endpoint', server.url])).toMatchObject({ code: 2, err: expect.stringContaining('assent token --role capturer') });
  for (const args of [
    ['--device', 'watch'],
    ['--locale', 'de'],
    ['--page', 'en'],
    ['--patience', '0'],
    ['a', 'b'],
    ['--login', 'none.mjs'],
  ])
    expect([args, (await assent(args)).code]).toEqual([args, 2]);
});
