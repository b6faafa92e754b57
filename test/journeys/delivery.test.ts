// Delivery: the choice applies whatever the network does; the record arrives exactly once and survives the endpoint's death.
import type { Browser } from 'puppeteer-core';
import { afterEach, afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { eventually } from '../helpers/eventually.ts';
import { type Product, startProduct } from '../helpers/product.ts';
import { newVisitor, type PageVisitor, visitorOn } from '../helpers/page-visitor.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product?.close());

const waiting = (keys: string[]) => keys.filter(key => key.startsWith('assent.o.'));

test('§4.2 the server is down, a choice is made, the server comes back: the record arrives exactly once', async () => {
  const visitor = await newVisitor(browser);
  await visitor.go(`${product.site}/fr/`);
  await visitor.sees('notice');
  await product.stopEndpoint('SIGTERM');
  await visitor.click('accept');
  await visitor.sees('confirmation');
  await product.hitsFrom(['PostHog', 'Meta Pixel']);
  expect(waiting(await visitor.stored())).toHaveLength(1);
  await product.startEndpoint();
  await visitor.go(`${product.site}/fr/garanties`);
  await eventually(
    async () => waiting(await visitor.stored()),
    keys => keys.length === 0,
    'an empty outbox',
    30_000,
  );
  await visitor.page.reload();
  await new Promise(resolve => setTimeout(resolve, 1000));
  expect((await product.records(1)).map(record => record.event)).toEqual(['given']);
  await visitor.leave();
});

test('I1 kill -9 of the endpoint right after it acknowledged: the record is there', async () => {
  const visitor = await newVisitor(browser);
  await visitor.go(`${product.site}/fr/`);
  const acknowledged = visitor.page.waitForResponse(response => response.url().includes('/v1/records') && response.status() === 204);
  await visitor.click('refuse');
  await acknowledged;
  await product.stopEndpoint('SIGKILL');
  await product.startEndpoint();
  expect((await product.records(1)).map(record => record.event)).toEqual(['refused']);
  await visitor.leave();
});

test('a token that grew too old is replaced by the refusal, and the record arrives exactly once; a page that goes sends it with its beacon', async () => {
  const visitor = await newVisitor(browser);
  await visitor.page.setRequestInterception(true);
  visitor.page.on('request', request => {
    if (!request.url().endsWith('/v1/shown') || request.method() !== 'POST') return void request.continue();
    const { site, version } = JSON.parse(request.postData() ?? '{}') as { site: string; version: string };
    const old = `/v1/records?${site}.${version}.0.${'A'.repeat(22)}`;
    const headers = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Assent-Token', 'assent-token': old };
    void request.respond({ status: 204, headers });
  });
  const answers: number[] = [];
  visitor.page.on('response', response => void (response.url().includes('/v1/records') && answers.push(response.status())));
  await visitor.go(`${product.site}/fr/`);
  await visitor.sees('notice');
  await visitor.click('refuse');
  await eventually(
    async () => waiting(await visitor.stored()),
    keys => keys.length === 0,
    'an empty outbox',
  );
  expect(answers).toEqual([307, 204]);
  expect((await product.records(1)).map(record => record.event)).toEqual(['refused']);
  await visitor.leave();

  // and when the page goes with the click, the beacon has the token that came with the notice
  const hasty = await newVisitor(browser);
  await hasty.go(`${product.site}/fr/`);
  const told = hasty.page.waitForResponse(response => response.url().endsWith('/v1/shown') && response.status() === 204);
  await hasty.sees('notice');
  await told;
  await hasty.page.evaluate(() => {
    const { sendBeacon } = Navigator.prototype;
    Navigator.prototype.sendBeacon = function (address, body) {
      localStorage.setItem('beacon', String(address));
      return sendBeacon.call(this, address, body);
    };
    // no attempt can begin before the page is gone
    LockManager.prototype.request = () => new Promise(() => {});
  });
  await hasty.click('refuse');
  await hasty.sees('confirmation');
  await hasty.go(`${product.site}/nothing-here`);
  expect(await hasty.page.evaluate(() => localStorage.getItem('beacon'))).toMatch(/\?[\w-]+\.[0-9a-f]{64}\.\w+\.[\w-]{22}$/);
  expect((await product.records(2)).map(record => record.event)).toEqual(['refused', 'refused']);
  await hasty.leave();
});

test('a page that showed no notice has no token: what the visitor does there arrives with the one that the refusal brings, and the console calls nothing an error', async () => {
  const visitor = await newVisitor(browser);
  const errors: string[] = [];
  visitor.page.on('console', message => void (message.location().url?.startsWith(product.endpoint) && errors.push(message.text())));
  const answers: number[] = [];
  visitor.page.on('response', response => void (response.url().includes('/v1/records') && answers.push(response.status())));
  await visitor.go(`${product.site}/fr/`);
  await visitor.click('accept');
  await eventually(
    async () => answers.includes(204) && waiting(await visitor.stored()).length === 0,
    empty => empty,
    'an empty outbox',
  );
  answers.length = 0;
  await visitor.go(`${product.site}/fr/donnees-personnelles`);
  await visitor.click({ page: 'main a[data-assent="preferences"]' });
  await visitor.click('withdraw'); // which leaves the page by a reload
  expect((await product.records(2)).map(record => record.event)).toEqual(['given', 'withdrawn']);
  await eventually(
    async () => waiting(await visitor.stored()),
    keys => keys.length === 0,
    'an empty outbox',
  );
  expect(answers.slice(0, 2)).toEqual([307, 204]);
  expect(errors).toEqual([]);
  await visitor.leave();
});

test('two tabs of one visitor send a waiting record once', async () => {
  const visitor = await newVisitor(browser);
  await visitor.go(`${product.site}/fr/`);
  await visitor.sees('notice');
  await product.stopEndpoint('SIGTERM');
  await visitor.click('refuse');
  await visitor.sees('confirmation');
  await product.startEndpoint();
  const posts: string[] = [];
  const tabs = await Promise.all([visitor.context.newPage(), visitor.context.newPage()]);
  for (const tab of tabs)
    tab.on('response', response => void (response.url().includes('/v1/records') && response.status() !== 307 && posts.push(response.url())));
  await Promise.all(tabs.map(tab => tab.goto(`${product.site}/fr/`, { waitUntil: 'load' })));
  await eventually(
    async () => waiting(await visitor.stored()),
    keys => keys.length === 0,
    'an empty outbox',
    30_000,
  );
  expect(await product.records(1)).toHaveLength(1);
  expect(posts.length).toBeLessThanOrEqual(1);
  await visitor.leave();
});

/** The process of the page ends as it does where memory runs out; nothing on the page hears of it. */
async function killTab({ page }: PageVisitor): Promise<void> {
  const gone = new Promise(resolve => page.once('error', resolve));
  const session = await page.createCDPSession();
  void session.send('Page.crash').catch(() => {});
  await gone;
}

test.each([
  ['before anything of its record was sent', false],
  ['after its record was kept, before it heard so', true],
])('a tab that is killed %s: the visitor’s next page brings it to its end, and the record is there exactly once', async (_, kept) => {
  const visitor = await newVisitor(browser);
  await visitor.go(`${product.site}/fr/`);
  await visitor.sees('notice');
  if (kept) {
    await visitor.page.setRequestInterception(true);
    // the endpoint has it and has answered; the tab waits for ever
    visitor.page.on('request', request => {
      if (!request.url().includes('/v1/records')) return void request.continue();
      const headers = { origin: product.site, 'content-type': 'text/plain' };
      void fetch(request.url(), { method: 'POST', body: request.postData() ?? '', headers });
    });
  } else await product.stopEndpoint('SIGTERM');
  await visitor.click('refuse');
  await visitor.sees('confirmation');
  if (kept) await product.records(1);
  expect(waiting(await visitor.stored())).toHaveLength(1);
  await killTab(visitor);

  if (!kept) await product.startEndpoint();
  const next = await visitorOn(await visitor.context.newPage());
  const answers: number[] = [];
  next.page.on('response', response => void (response.url().includes('/v1/records') && answers.push(response.status())));
  await next.go(`${product.site}/fr/garanties`);
  await eventually(
    async () => waiting(await next.stored()),
    keys => keys.length === 0,
    'an empty outbox',
    30_000,
  );
  expect(answers.at(-1)).toBe(204);
  expect([(await product.records(1)).map(record => record.event), await next.hasPart('notice')]).toEqual([['refused'], false]);
  await visitor.leave();
});

test('the endpoint that serves the SDK is unreachable: held tags stay held and the page works', async () => {
  const visitor = await newVisitor(browser);
  await visitor.page.setRequestInterception(true);
  visitor.page.on('request', request => void (request.url().includes('/assets/') ? request.abort() : request.continue()));
  const errors: string[] = [];
  visitor.page.on('pageerror', error => void errors.push(String(error)));
  await visitor.go(`${product.site}/fr/`);
  await new Promise(resolve => setTimeout(resolve, 1500));
  expect(await product.hits()).toEqual([]);
  expect(errors).toEqual([]);
  expect(await visitor.page.$eval('h1', heading => heading.textContent?.length)).toBeGreaterThan(5);
  await visitor.leave();
});
