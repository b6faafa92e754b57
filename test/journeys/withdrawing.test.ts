// Withdrawing to the letter: cookies wherever they lie, HttpOnly ones, what is written back, other tabs, and embeds allowed once or always.
import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { openWithdrawalLab, type WithdrawalLab } from '../helpers/withdrawal-lab.ts';

let lab: WithdrawalLab;
let context: BrowserContext;
beforeAll(async () => {
  lab = await openWithdrawalLab();
});
afterAll(() => lab?.close());
beforeEach(async () => {
  context = await lab.browser.createBrowserContext();
  lab.pages.clear();
  lab.cookies.clear();
  lab.hits.length = 0;
});
afterEach(() => context.close());

interface Assent {
  readonly choice: unknown;
  granted(id: string): boolean;
  acceptAll(): Promise<void>;
  withdraw(): Promise<void>;
}
declare const assent: Assent;

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const accept = (page: Page) => page.evaluate(() => assent.acceptAll());
const cookieNames = async () => (await context.cookies()).map(({ name }) => name).sort();
const confirmation = (page: Page) => page.$eval('>>> #confirmation-text', element => element.textContent ?? '').catch(() => '');

/** Withdraws everything and waits for the page that says so. */
async function withdraw(page: Page): Promise<string> {
  const reloaded = page.waitForNavigation({ waitUntil: 'load' });
  await page.evaluate(() => void assent.withdraw());
  await reloaded;
  return eventually(
    () => confirmation(page),
    text => text.length > 0,
    'a confirmation',
  );
}

const PARENT = { 'www.site.test': 'site.test', 'shop.site.test': 'site.test', 'shop.site.co.test': 'site.co.test' } as const;

for (const [host, parent] of Object.entries(PARENT)) {
  test(`FR-24 peers §1.6 on ${host} no _ga* is left: host-only, own domain, parent, path, HttpOnly, storage`, async () => {
    lab.cookies.set('/w/page', [`_ga_server=1; HttpOnly; Path=/; Domain=${parent}`]);
    lab.pages.set('/w/page', '<p>Page</p>');
    const page = await open(`http://${host}/w/page`);
    await accept(page);
    lab.cookies.clear();
    await page.evaluate(
      (host, parent) => {
        for (const at of ['_ga=1', `_ga_host=1; Domain=${host}`, `_ga_parent=1; Domain=.${parent}; Path=/`, '_ga_path=1; Path=/w', 'own=1; Path=/'])
          document.cookie = at;
        localStorage.setItem('_ga_store', '1');
        localStorage.setItem('own', '1');
      },
      host,
      parent,
    );
    expect(await cookieNames()).toEqual(['_ga', '_ga_host', '_ga_parent', '_ga_path', '_ga_server', 'assent', 'own']);
    expect(await withdraw(page)).toBe('Withdrawn. 6 items deleted.');
    expect(await cookieNames()).toEqual(['assent', 'own']);
    expect(await page.evaluate(() => [localStorage.getItem('_ga_store'), localStorage.getItem('own')])).toEqual([null, '1']);
  });
}

test('FR-24 an endpoint on another domain is not asked, and gets no cookie', async () => {
  lab.cookies.set('/', ['_ga_server=1; HttpOnly; Path=/']);
  const page = await open('http://www.other.test/');
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await accept(page);
  await withdraw(page);
  expect(asked).toContain('/v1/records');
  expect(asked).not.toContain('/v1/expire-cookies');
  expect(await cookieNames()).toContain('_ga_server');
});

test('FR-24 what a late answer writes back is erased again, told to the visitor, and counted for the owner without a trace of anybody', async () => {
  const before = await lab.counted('residue:ga');
  lab.pages.set('/late', `<script>if (document.cookie.includes('back=1')) setTimeout(() => fetch('/late-answer'), 400)</script>`);
  lab.cookies.set('/late-answer', ['_ga_late=1; Path=/']);
  const page = await open('http://www.site.test/late');
  await accept(page);
  await page.evaluate(() => {
    document.cookie = '_ga=secret-value; Path=/';
    document.cookie = 'back=1; Path=/';
  });
  expect(await withdraw(page)).toBe('Withdrawn. 1 item deleted.');
  await eventually(
    () => confirmation(page),
    text => text === 'Withdrawn. 2 items deleted. 1 was written back and deleted again: _ga_late (Stats SARL).',
    'what was written back',
  );
  expect(await cookieNames()).toEqual(['assent', 'back']);
  expect(await lab.counted('residue:ga', before + 1)).toBe(before + 1);
  for (const trace of ['secret-value', '_ga_late', '_ga=']) expect(lab.traces()).not.toContain(trace);
});

test('FR-24 a database that a tag held open is gone once its page is, and is not said to be left', async () => {
  const page = await open('http://www.site.test/');
  await accept(page);
  await page.evaluate(() => new Promise(resolve => (indexedDB.open('_ga_db').onsuccess = ({ target }) => resolve(Object.assign(window, { held: target })))));
  expect(await withdraw(page)).toBe('Withdrawn. 1 item deleted.');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('FR-24 a cookie on a path that this page links to goes at once, one that it cannot know of goes where it can be seen', async () => {
  const before = await lab.counted('residue:ga');
  lab.pages.set('/', '<a href="/shop/cart/item">Cart</a>');
  lab.pages.set('/hidden/place/page', '<p>Hidden</p>');
  const page = await open('http://www.site.test/');
  await accept(page);
  await page.evaluate(() => {
    document.cookie = '_ga=1; Path=/shop/cart';
    document.cookie = '_ga_x=1; Path=/hidden/place';
  });
  await withdraw(page);
  expect(await cookieNames()).toEqual(['_ga_x', 'assent']);
  await page.goto('http://www.site.test/hidden/place/page');
  await eventually(cookieNames, names => !names.includes('_ga_x'), 'no _ga_x');
  expect(await lab.counted('residue:ga', before + 1)).toBe(before + 1);
});

test('a visitor who has chosen and of whom nothing is found downloads nothing but the gate', async () => {
  const page = await open('http://www.site.test/');
  await accept(page);
  // the next page would deliver what this one has not
  const waiting = () => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('assent.o.')).length);
  await eventually(waiting, count => count === 0, 'the record acknowledged');
  const asked: string[] = [];
  const next = await context.newPage();
  next.on('request', request => asked.push(new URL(request.url()).pathname));
  await next.goto('http://www.site.test/', { waitUntil: 'networkidle0' });
  expect(asked.filter(path => path !== '/favicon.ico')).toEqual(['/', '/main/assent.js']);
});

test('FR-24 another tab of the site stops what runs there when the choice is taken back, without being touched', async () => {
  lab.pages.set('/', '<script type="text/plain" data-service="ga" data-src="http://stats.vendor.test/tag.js"></script>');
  const first = await open('http://www.site.test/');
  await accept(first);
  await first.waitForFunction('window.ran');
  const second = await open('http://www.site.test/');
  await second.waitForFunction('window.ran');
  // the choice is dated in whole seconds
  await eventually(
    () => second.evaluate(() => Math.floor(Date.now() / 1000) - (assent.choice as { at: number }).at),
    age => age > 0,
    'a second',
  );
  await withdraw(second);
  await eventually(
    () => first.evaluate(() => [typeof assent === 'object' && assent.granted('audience'), (globalThis as { ran?: number }).ran ?? 0]).catch(() => null),
    seen => JSON.stringify(seen) === '[false,0]',
    'the first tab to have started again',
  );
});

test('FR-24 a page that comes back from the cache of the browser follows the choice that was made meanwhile', async () => {
  lab.pages.set('/', '<script type="text/plain" data-service="ga" data-src="http://stats.vendor.test/tag.js"></script>');
  const page = await open('http://www.site.test/');
  await accept(page);
  await page.waitForFunction('window.ran');
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => localStorage.setItem('restored', `${persisted}`)));
  await page.goto('http://www.site.test/other');
  await eventually(
    () => page.evaluate(() => Math.floor(Date.now() / 1000) - (assent.choice as { at: number }).at),
    age => age > 0,
    'a second',
  );
  await withdraw(page);
  await page.goBack({ waitUntil: 'load' });
  await eventually(
    () => page.evaluate(() => [location.pathname, assent.granted('audience'), (globalThis as { ran?: number }).ran ?? 0]).catch(() => null),
    seen => JSON.stringify(seen) === '["/",false,0]',
    'the page to have started again',
  );
  expect(await page.evaluate(() => localStorage.getItem('restored'))).toBe('true');
});

const EMBED = '<iframe data-purpose="media" data-service="video" width="560" height="315" title="Video" data-src="http://video.vendor.test/embed"></iframe>';

test.each([
  ['en', 'Load this once', 'Always allow Vidéo+'],
  ['fr', 'Charger cette fois', 'Toujours autoriser Vidéo+'],
])('FR-28 in %s, loading once leaves nothing behind, and always allowing is a contextual choice', async (language, once, always) => {
  lab.pages.set(`/${language}`, EMBED);
  const page = await open(`http://www.site.test/${language}`);
  const part = (name: string) => page.waitForSelector(`assent-embed >>> [data-assent-part=${name}]`, { visible: true });
  const text = async (name: string) => (await part(name))?.evaluate(element => element.textContent);
  expect([await text('once'), await text('always')]).toEqual([once, always]);
  const records: string[] = [];
  page.on('request', request => request.url().includes('/v1/records') && records.push(request.url()));

  await (await part('once'))?.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.localName === 'assent-embed');
  await (await page.waitForSelector('iframe[src]'))?.contentFrame().then(frame => frame.waitForSelector('button'));
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  await eventually(
    () => lab.hits,
    hits => hits.includes('/embed'),
    'the embed',
  );
  expect([await page.evaluate(() => assent.choice), await cookieNames(), records]).toEqual([null, [], []]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  await page.reload({ waitUntil: 'load' });
  lab.hits.length = 0;
  const known = (await lab.events(0)).length;
  await (await part('always'))?.click();
  await eventually(
    () => lab.hits,
    hits => hits.includes('/embed'),
    'the embed',
  );
  expect((await lab.events(known + 1)).filter(event => event === 'contextual').length).toBeGreaterThan(0);
  expect(await page.evaluate(() => assent.choice)).toMatchObject({ purposes: [], services: { video: 'granted' } });
  await page.reload({ waitUntil: 'load' });
  expect(await page.$('assent-embed')).toBeNull();
});
