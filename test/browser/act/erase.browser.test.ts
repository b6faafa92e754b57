// Erasure in a real browser: cookies on every domain and path, both storages, databases and caches.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../helpers/bundle.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { listen, type Listening } from '../../helpers/listen.ts';

let browser: Browser;
let server: Listening;

beforeAll(async () => {
  const script = await bundle('packages/browser/src/act/erase.ts', 'act');
  server = await listen((request, response) => {
    response.setHeader('content-type', request.url?.includes('.js') ? 'text/javascript' : 'text/html');
    response.end(request.url === '/act.js' ? script : request.url?.includes('.js') ? '' : '<!doctype html><title>t</title><script src="/act.js"></script>');
  });
  const hosts = ['www.site.test', 'shop.site.test', 'a.b.shop.site.test'];
  browser = await openBrowser({ hosts: Object.fromEntries(hosts.map(host => [host, server.port])) });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(address: string): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Runs the erasure for a service `ga` that may not run and that stores `_ga*`. */
const eraseOn = (page: Page) =>
  page.evaluate(() => {
    const { act } = globalThis as unknown as { act: typeof import('../../../packages/browser/src/act/erase.ts') };
    const handle = {
      rules: {
        cookie: { name: 'assent', domain: null },
        endpoint: null,
        services: [['ga', ['audience'], ['stats.test', 'localhost/stats-'], ['_ga', '_ga_*', '__Host-ga', '__Secure-ga', 'ga-worker.js']]],
      },
      decide: () => ({ run: false, reason: 'denied' }),
      report: (_: string, message: string) => {
        throw new Error(message);
      },
    };
    const native = {
      cookies: () => document.cookie,
      setCookie: (text: string) => {
        document.cookie = text;
      },
      setTimeout: setTimeout.bind(globalThis),
      localStorage,
      sessionStorage,
    };
    const { serviceWorker } = navigator;
    return act.erase(handle as never, { native, location, indexedDB, caches: globalThis.caches, serviceWorker, paths: () => [] } as never, null);
  });

const PLACES: readonly [name: string, attributes: string][] = [
  ['_ga', ''],
  ['_ga_host', '; Domain={host}'],
  ['_ga_parent', '; Domain=.site.test; Path=/'],
  ['_ga_path', '; Path=/w'],
  ['_ga_slash', '; Path=/w/'],
  ['_ga_deep', '; Path=/w/x; Domain=.site.test'],
];

for (const host of ['www.site.test', 'shop.site.test', 'a.b.shop.site.test']) {
  test(`FR-24 no cookie is left on ${host}: host-only, own domain, parent domain, path`, async () => {
    const page = await visit(`http://${host}/w/x/page.html`);
    await page.evaluate(
      (places, name) => {
        for (const [cookie, attributes] of places) document.cookie = `${cookie}=1${attributes.replace('{host}', name)}`;
        document.cookie = 'assent=v1~~~1~00000000; Path=/';
        document.cookie = 'basket=3; Path=/';
      },
      PLACES,
      host,
    );
    expect(await page.evaluate(() => document.cookie.split('; ').length)).toBe(PLACES.length + 2);
    const { deleted, left } = await eraseOn(page);
    expect(deleted.map(trace => trace.name).sort()).toEqual(PLACES.map(([name]) => name).sort());
    expect(left).toEqual([]);
    expect((await page.browserContext().cookies()).map(cookie => cookie.name).sort()).toEqual(['assent', 'basket']);
    await page.browserContext().close();
  });
}

test('FR-24 the same name on several domains and paths goes everywhere', async () => {
  const page = await visit('http://www.site.test/w/x/page.html');
  await page.evaluate(() => {
    for (const at of ['', '; Path=/', '; Path=/w', '; Domain=site.test; Path=/', '; Domain=www.site.test; Path=/']) document.cookie = `_ga=1${at}`;
  });
  await eraseOn(page);
  expect(await page.browserContext().cookies()).toEqual([]);
  await page.browserContext().close();
});

test('FR-24 secure, prefixed and partitioned cookies go too', async () => {
  const page = await visit(`http://localhost:${server.port}/`);
  await page.evaluate(() => {
    document.cookie = '_ga_secure=1; Secure; Path=/';
    document.cookie = '__Host-ga=1; Secure; Path=/';
    document.cookie = '__Secure-ga=1; Secure; Path=/';
    document.cookie = '__Host-ga=2; Secure; SameSite=None; Partitioned; Path=/';
    document.cookie = '_ga_jar=1; Secure; SameSite=None; Partitioned; Path=/';
  });
  expect(await page.evaluate(() => document.cookie.split('; ').length)).toBe(5);
  expect((await eraseOn(page)).left).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.browserContext().close();
});

test('FR-24 storage, databases and caches go, what is not declared stays', async () => {
  const page = await visit(`http://localhost:${server.port}/`);
  await page.evaluate(async () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('_ga_a', '1');
      storage.setItem('_ga_b', '1');
      storage.setItem('own', '1');
    }
    for (const name of ['_ga_db', 'own-db'])
      await new Promise<void>(resolve => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
    await caches.open('_ga_cache');
    await caches.open('own-cache');
  });
  const { deleted, left } = await eraseOn(page);
  expect(deleted.map(trace => `${trace.kind} ${trace.name}`).sort()).toEqual([
    'cache _ga_cache',
    'indexed-db _ga_db',
    'local-storage _ga_a',
    'local-storage _ga_b',
    'session-storage _ga_a',
    'session-storage _ga_b',
  ]);
  expect(left).toEqual([]);
  const stays = await page.evaluate(async () => [
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    (await indexedDB.databases()).map(database => database.name),
    await caches.keys(),
  ]);
  expect(stays).toEqual([['own'], ['own'], ['own-db'], ['own-cache']]);
  await page.browserContext().close();
});

test('FR-24 a database that a running script keeps open is told as left, and is gone after the reload', async () => {
  const page = await visit(`http://localhost:${server.port}/`);
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        const request = indexedDB.open('_ga_db');
        request.onsuccess = () => {
          (globalThis as unknown as { held: unknown }).held = request.result;
          resolve();
        };
      }),
  );
  expect((await eraseOn(page)).left).toEqual([{ name: '_ga_db', kind: 'indexed-db', service: 'ga' }]);
  await page.reload();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.browserContext().close();
});

test('FR-24 a service worker of the service is unregistered, by its name, its address or what it loads; the site’s own stays', async () => {
  const page = await visit(`http://localhost:${server.port}/`);
  const scripts = ['/push/ga-worker.js', '/stats-worker.js', '/sw.js?load=https%3A%2F%2Fstats.test%2Fa.js', '/own.js'];
  await page.evaluate(async scripts => {
    for (const [index, script] of scripts.entries()) await navigator.serviceWorker.register(script.replace('/push', ''), { scope: `/scope-${index}/` });
  }, scripts);
  const { deleted, left } = await eraseOn(page);
  expect(deleted.map(trace => trace.kind + new URL(trace.name).pathname).sort()).toEqual([
    'service-worker/ga-worker.js',
    'service-worker/stats-worker.js',
    'service-worker/sw.js',
  ]);
  expect(left).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname))).toEqual([
    '/scope-3/',
  ]);
  await page.browserContext().close();
});
