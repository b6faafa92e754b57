// An endpoint with experiments, a page with its tag, and one experiment that was decided before anybody looks.
import { hash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalize, type Experiment, type Role } from '@assent/core';
import { makeAccess, openSqliteStore, type RunningServer, startServer, type Store } from '@assent/server';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import type { Cell } from '../../packages/server/src/tally/cell.ts';
import { openBrowser } from './browser.ts';
import { makeExperiment } from './experiment.ts';
import { type Listening, listen } from './listen.ts';
import { makeSite } from './site.ts';

const DAY = 86_400_000;

/** Ran for twenty days on the site `blog`: the second variant is better by far, the third is not told apart. */
export const DECIDED: Experiment = makeExperiment({
  id: 'calmer',
  least: 0.03,
  variants: [
    { id: 'today' },
    { id: 'calm', words: { title: { fr: 'À vous de choisir', en: 'It is up to you' } }, layout: 'card' },
    { id: 'late', delay: 'PT2S' },
  ],
});

const UNFAIR = makeExperiment({
  id: 'louder',
  variants: [{ id: 'today' }, { id: 'loud', theme: { accent: '#1f4fb5' }, words: { refuse: { fr: 'Plus tard', en: 'Later' } } }],
});

export interface TrialStage {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly store: Store;
  /** Address of a page of the site `shop` with its tag, and of one that starts the SDK from npm with the endpoint's rules. */
  readonly shop: string;
  readonly bundled: string;
  /** The same of the site `blog`, whose tag asks for the variant that waits. */
  readonly late: string;
  /** A bearer token of that role. */
  token(role: Role): Promise<string>;
  /** The experiments page as that role sees it. */
  visit(role: Role, query: string, size?: { readonly width?: number; readonly scheme?: 'light' | 'dark' }): Promise<Page>;
  close(): Promise<void>;
}

/** Days of cells of one variant: `notices` a day, of which a share is answered, four in seven by accepting. */
function cellsOf(variant: string, from: number, days: number, notices: number, share: number): Cell[] {
  const key = {
    version: 'a'.repeat(64),
    variant,
    profile: 'fr',
    locale: 'fr',
    device: 'mobile',
    country: 'FR',
    template: 'other',
    entry: 'notice',
    site: 'blog',
  };
  return Array.from({ length: days }, (_, day) => {
    const answered = Math.round(notices * (share + 0.01 * Math.sin(day)));
    const accepted = Math.round((answered * 4) / 7);
    const at = { ...key, hour: Math.floor(from / 3_600_000) + day * 24 };
    return [
      { ...at, counter: 'eligible' as const, n: notices },
      { ...at, counter: 'shown' as const, n: notices - 7 },
      { ...at, counter: 'accept-all' as const, n: accepted },
      { ...at, counter: 'refuse-all' as const, n: answered - accepted },
    ];
  }).flat();
}

export async function openTrialStage(): Promise<TrialStage> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-trial-'));
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const started = Date.now() - 20 * DAY;
  await store.startExperiment({ site: 'blog', id: DECIDED.id, declared: hash('sha256', canonicalize(DECIDED)), started });
  const cells = [
    ...cellsOf('calmer.today', started, 20, 400, 0.61),
    ...cellsOf('calmer.calm', started, 20, 402, 0.69),
    ...cellsOf('calmer.late', started, 20, 396, 0.6),
  ];
  await store.append([{ record: null, cells }]);
  const taken = await listen(() => {});
  await taken.close();
  const url = `http://localhost:${taken.port}`;
  const [npm] = (await build({ entryPoints: ['packages/browser/dist/index.js'], bundle: true, format: 'esm', write: false, logLevel: 'error' })).outputFiles;
  const heads: Readonly<Record<string, string>> = {
    '/late': `<script src="${url}/blog/assent.js" data-variant="late"></script>`,
    '/bundled': `<script type="module">import { start } from '/npm.js';start(await (await fetch('${url}/shop/rules.json')).json(), { base: '${url}/shop/' })</script>`,
  };
  const web: Listening = await listen(({ url: at = '' }, answer) => {
    answer.setHeader('content-type', at === '/npm.js' ? 'text/javascript' : 'text/html');
    const head = heads[at] ?? `<script src="${url}/shop/assent.js"></script>`;
    answer.end(at === '/npm.js' ? npm?.text : `<!doctype html><html lang="fr"><title>Page</title>${head}<h1>Page</h1>`);
  });
  const origins = [web.origin];
  const sites = [
    makeSite({ origins, endpoint: url, experiments: [makeExperiment(), UNFAIR] }),
    makeSite({ id: 'blog', origins, endpoint: url, experiments: [DECIDED] }),
  ];
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  const server = await startServer({ sites, data, port: taken.port, host: 'localhost', ...files });
  const browser = await openBrowser();
  const token = async (role: Role) => {
    const access = makeAccess(store, Date.now, randomBytes);
    const account = access.makeAccount({ name: `Dominique, ${role}`, role, sites: null });
    await store.keepAccount(account);
    return access.makeToken(account.id);
  };
  const visit: TrialStage['visit'] = async (role, query, { width = 1280, scheme = 'light' } = {}) => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(`${server.url}/dashboard/?page=experiments&${query}#token=${await token(role)}`);
    await page.waitForSelector('.trial');
    return page;
  };
  const close = async () => {
    await browser.close();
    await server.close();
    await store.close();
    await web.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { server, browser, store, shop: `${web.origin}/`, bundled: `${web.origin}/bundled`, late: `${web.origin}/late`, token, visit, close };
}
