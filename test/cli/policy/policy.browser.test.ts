// Level 3 in a real browser behind a real nginx: before a choice no request whatever reaches a vendor, after it every one does, and nobody but the browser enforces it.
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS, type RunningServer, startServer } from '@assent/server';
import type { SiteFile, Undeclared } from '@assent/core';
import { siteVersion } from '@assent/core/proof';
import { resolveSite } from '@assent/core/schema';
import { openBrowser } from '../../helpers/browser.ts';
import { eventually } from '../../helpers/eventually.ts';
import { listen, type Listening } from '../../helpers/listen.ts';
import { startWebServer, type WebServer } from '../../helpers/web-server.ts';
import { VECTORS } from './vectors.ts';

const [SITE, ENDPOINT, VENDORS] = [4620, 4621, 4622];
const ORIGIN = `http://shop.localhost:${SITE}`;
const CLI = path.resolve('packages/cli/bin/assent.js');
const DASHBOARD = path.resolve('packages/dashboard/dist/app');
const SDK = path.resolve('packages/browser/dist');

const vendor = (id: string, purpose: string, match: string) => ({
  id,
  name: id,
  vendor: { name: id, country: 'FR' },
  purposes: [purpose],
  match: [match],
  tracers: [],
});
const SITE_FILE: SiteFile = {
  id: 'shop',
  name: { en: 'Shop' },
  origins: [ORIGIN],
  controller: { name: 'Shop', address: '1 Port Street, Brest', country: 'FR', contact: 'dpo@example.org', policy: '/privacy' },
  locales: ['en'],
  purposes: [{ id: 'audience' }, { id: 'media' }],
  services: [vendor('stats', 'audience', 'stats.localhost'), vendor('video', 'media', 'video.localhost')],
  allow: ['cdn.localhost'],
  unknown: 'allow',
  endpoint: `http://consent.localhost:${ENDPOINT}`,
  policy: true,
};

const address = (name: string) => `http://stats.localhost:${VENDORS}/${name}`;
/** Vectors that have reached a vendor, and `host name` of others. */
const hits = new Set<string>();

let directory: string;
let vendors: Listening;
let endpoint: RunningServer;
let browser: Browser;
let strict: WebServer;

const at = (...parts: string[]) => path.join(directory, ...parts);

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-level-3-'));
  chmodSync(directory, 0o755);
  for (const name of ['root', 'open']) mkdirSync(at(name));
  writeFileSync(at('site.json'), JSON.stringify(SITE_FILE));
  for (const [out, ...more] of [['strict'], ['report', '--report-only']])
    await promisify(execFile)(process.execPath, [CLI, 'build', '--site', at('site.json'), '--out', at(out as string), '--policy', 'nginx', ...more]);
  // the control: the same server without a policy
  for (const file of ['assent-policy.http.conf', 'assent-policy.headers.conf']) writeFileSync(at('open', file), '');
  writePages();

  vendors = await listen((request, answer) => {
    const [host = '', name = ''] = [request.headers.host?.split('.')[0], /^\/([^.?]*)/.exec(request.url ?? '')?.[1]];
    hits.add(host === 'stats' ? name : `${host} ${name}`);
    const type = /\.(js|css|html)/.exec(request.url ?? '')?.[1] ?? 'plain';
    answer
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': `text/${type === 'js' ? 'javascript' : type}` })
      .end(type === 'js' ? `self.ran='${name}'` : '');
  }, VENDORS);
  endpoint = await startServer({
    sites: [resolveSite(SITE_FILE, {})],
    data: at('data'),
    port: ENDPOINT,
    sdk: SDK,
    dashboard: DASHBOARD,
    limits: { ...LIMITS, reports: { perMinute: 1e4, burst: 1e4 } },
  });
  strict = await startWebServer('nginx', { policy: at('strict/policy'), root: at('root'), port: SITE });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([strict?.close(), endpoint?.close(), vendors?.close()]);
  rmSync(directory, { recursive: true, force: true });
});

function writePages(): void {
  const page = (file: string, head: string, body = '') =>
    writeFileSync(at('root', file), `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${file}</title>${head}</head>${body}</html>`);
  const names = Object.keys(VECTORS);
  for (const name of names) page(`${name}.html`, '', VECTORS[name]?.(address(name)));
  page('all.html', '', names.map(name => `<iframe title="${name}" src="/${name}.html"></iframe>`).join(''));
  writeFileSync(at('root', 'worker.js'), `fetch('${address('own-worker')}')`);
  const tag = `<script src="http://consent.localhost:${ENDPOINT}/shop/assent.js"></script>`;
  page('shop.html', `${tag}<script src="${address('shop')}.js"></script>`, `<img src="http://widget.localhost:${VENDORS}/w.gif?secret">`);
  page('inline.html', '', `<script>document.title='inline '+eval('6*7')</script><script src="http://cdn.localhost:${VENDORS}/cdn.js"></script>`);
}

/** Opens the page with every vector, in a profile of its own, and waits until nothing more arrives. */
async function arrivals(port: number, list: string | null): Promise<string[]> {
  hits.clear();
  const context = await browser.createBrowserContext();
  if (list !== null) await context.setCookie({ name: 'assent', value: await cookie(list), domain: 'shop.localhost', path: '/' });
  const page = await context.newPage();
  await page.goto(`http://shop.localhost:${port}/all.html`, { waitUntil: 'load' });
  let before = -1;
  await eventually(
    async () => {
      const quiet = before === hits.size;
      before = hits.size;
      await new Promise(resolve => setTimeout(resolve, 700));
      return quiet && before === hits.size;
    },
    quiet => quiet,
    'vendors to be left alone',
  );
  await context.close();
  return [...hits].sort();
}

async function cookie(list: string): Promise<string> {
  const { id: version } = await siteVersion(resolveSite(SITE_FILE, {}));
  return `v1~${list}~~${Math.floor(Date.now() / 1000).toString(36)}~${version}`;
}

test('FR-01 behind nginx no way in reaches a vendor before the choice, nor where its service alone is refused; once granted, every one that works without a policy works', async () => {
  const open = await startWebServer('nginx', { policy: at('open'), root: at('root') });
  const control = await arrivals(open.port, null);
  await open.close();
  // a way in that reaches nobody even without a policy would prove nothing
  expect(Object.keys(VECTORS).filter(name => !control.includes(name))).toEqual([]);
  expect(await arrivals(SITE, null)).toEqual([]);
  expect(await arrivals(SITE, 'audience-stats+media')).toEqual([]);
  expect(await arrivals(SITE, 'audience')).toEqual(control);
});

test('the page itself works: inline code, eval, and hosts that the site allows', async () => {
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/inline.html`);
  expect(await page.title()).toBe('inline 42');
  expect(await page.evaluate('self.ran')).toBe('cdn');
  await page.close();
});

const part = (page: Page, name: string) => page.waitForSelector(`pierce/[data-assent-part="${name}"]`, { visible: true });

test('accepting starts the page again, which lifts the policy: the static tag runs; refusing starts nothing; a withdrawal brings the policy back', async () => {
  hits.clear();
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/shop.html`);
  await (await part(page, 'refuse'))?.click();
  await page.waitForFunction('assent.choice');
  await page.evaluate('window.same = true');
  expect([...hits].filter(hit => hit === 'shop')).toEqual([]);

  const again = page.waitForNavigation({ waitUntil: 'load' });
  await page.evaluate('void assent.acceptAll()');
  await again;
  expect(await page.evaluate('[window.same, self.ran, assent.granted("audience")]')).toEqual([null, 'shop', true]);

  hits.clear();
  const back = page.waitForNavigation({ waitUntil: 'load' });
  await page.evaluate('void assent.withdraw()');
  await back;
  expect(await page.evaluate('[self.ran ?? null, assent.granted("audience")]')).toEqual([null, false]);
  expect([...hits].filter(hit => hit === 'shop')).toEqual([]);
  await context.close();
});

test('what the policy keeps out is counted for the viewer, and report-only counts it before it is kept out; the declared vendor is no finding', async () => {
  const read = async () => {
    const headers = { authorization: `Bearer ${endpoint.token}` };
    return (await (await fetch(`${endpoint.url}/v1/undeclared?site=shop`, { headers })).json()) as Undeclared;
  };
  const enforced = await eventually(read, ({ hosts }) => hosts.length > 0, 'a report of the page before');
  expect(enforced.hosts).toEqual([expect.objectContaining({ host: 'widget.localhost', seenAs: ['img-src'], blocked: true })]);

  hits.clear();
  await strict.close();
  writeFileSync(
    at('root', 'shop.html'),
    `<!doctype html><title>x</title><iframe src="http://frames.localhost:${VENDORS}/f.html?secret"></iframe><script src="${address('shop')}.js"></script>`,
  );
  strict = await startWebServer('nginx', { policy: at('report/policy'), root: at('root'), port: SITE });
  const page = await browser.newPage();
  await page.goto(`${ORIGIN}/shop.html`);
  const seen = await eventually(read, ({ hosts }) => hosts.length > 1, 'a report of the frame');
  expect(seen.hosts.find(({ host }) => host === 'frames.localhost')).toMatchObject({ seenAs: ['frame-src'], blocked: false });
  expect(seen.hosts.map(({ host }) => host)).toEqual(['frames.localhost', 'widget.localhost']);
  expect([...hits].sort()).toEqual(['frames f', 'shop']);
  expect(JSON.stringify(seen)).not.toContain('secret');
  await page.close();
});
