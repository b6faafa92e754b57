// Without Assent every tag of the demo works: it reaches its vendor and stores its tracers. Only so does silence mean something.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '@assent/core/schema';
import { namesTracer, type Site } from '@assent/core';
import { PATHS } from '../../demo/site/paths.ts';
import { siteFile } from '../../demo/site-file.ts';
import { HOSTS } from '../../demo/vendors/vendors.ts';
import { violations } from '../helpers/axe.ts';
import { openBrowser } from '../helpers/browser.ts';
import { type RunningSite, startSite } from '../helpers/demo.ts';
import { eventually } from '../helpers/eventually.ts';

let site: RunningSite;
let browser: Browser;
let page: Page;
const asked = new Set<string>();
const errors: string[] = [];

beforeAll(async () => {
  site = await startSite(null);
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('request', request => asked.add(new URL(request.url()).hostname));
  page.on('pageerror', error => errors.push(String(error)));
  await page.goto(`${site.origin}${PATHS.refunds.fr}`);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** What tells that a tag did its work, not only that its script was fetched. */
const WORK = [
  'analytics.localhost/g/collect',
  'connect.localhost/tr/',
  'ads.localhost/pixel.gif',
  'video.localhost/api/stats/qoe',
  'posthog.localhost/e/',
  'snowplow.localhost/com.snowplowanalytics.snowplow/tp2',
  'amplitude.localhost/2/httpapi',
  'mixpanel.localhost/track/',
];

test('every tag reports to its vendor', async () => {
  const reached = () => new Set(site.hits.all().map(hit => hit.host + hit.path));
  await eventually(
    async () => WORK.filter(address => !reached().has(address)),
    missing => missing.length === 0,
    'every vendor to be reached',
    20_000,
  );
  expect(errors).toEqual([]);
});

test('every tracer that the site file declares is really there, and no other', async () => {
  const { site: declared } = checkSite(siteFile({ site: site.origin, endpoint: 'http://localhost:1' }), {});
  const stored = await eventually(
    () => terminal(page),
    found => found.some(({ name }) => name.startsWith('AMP_diagnostics')),
    'storage to settle',
    20_000,
  );
  const tracers = optionalTracers(declared as Site);
  const undeclared = stored.filter(({ kind, name }) => !tracers.some(tracer => tracer.kind === kind && namesTracer(tracer.name, name)));
  const absent = tracers.filter(
    tracer => tracer.kind !== 'pixel' && tracer.party !== 'third' && !stored.some(({ kind, name }) => kind === tracer.kind && namesTracer(tracer.name, name)),
  );
  expect(undeclared).toEqual([]);
  expect(absent).toEqual([]);
});

test('no request tries to leave the machine', () => {
  expect([...asked].filter(host => host !== 'localhost' && !HOSTS.includes(host))).toEqual([]);
});

test('the strip shows who was reached, and can be cleared and put away', async () => {
  await page.waitForFunction(() => document.querySelectorAll('.strip-hits li').length >= 8);
  expect(await page.$eval('.strip-state', element => element.textContent)).toMatch(/requêtes parties vers 8 tiers/);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-clear]')?.click());
  await page.waitForFunction(() => document.querySelectorAll('.strip-hits li').length < 8);
  await page.click('[data-hide]');
  expect(await page.$('[data-strip]')).toBeNull();
});

test('an article opens without loading a new document, and the browser can go back', async () => {
  await page.goto(`${site.origin}${PATHS.advice.en}`);
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  await page.click(`a[href="${PATHS.refunds.en}"]`);
  await page.waitForSelector('main iframe');
  expect(await page.evaluate(() => [location.pathname, 'stillHere' in window, document.activeElement?.tagName])).toEqual([PATHS.refunds.en, true, 'MAIN']);
  await page.goBack();
  await page.waitForFunction(title => document.title.startsWith(title), {}, 'Advice');
});

test('the price follows the answers of the quote', async () => {
  await page.goto(`${site.origin}${PATHS.quote.en}`);
  await page.waitForFunction(() => document.querySelector('[data-price]')?.textContent === '€17.50');
  await page.click('input[name=home]');
  expect(await page.$eval('[data-price]', element => element.textContent)).toBe('€21.70');
});

test.each(Object.keys(PATHS) as (keyof typeof PATHS)[])(
  'WCAG 2.2 AA: axe finds nothing on %s, light and dark, and nothing scrolls sideways at 320',
  async id => {
    for (const [scheme, width, locale] of [
      ['light', 320, 'fr'],
      ['dark', 1280, 'en'],
    ] as const) {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${site.origin}${PATHS[id][locale]}`);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  },
);

const optionalTracers = (declared: Site) => declared.services.filter(service => !service.purposes.includes('necessary')).flatMap(service => service.tracers);

async function terminal(page: Page): Promise<{ kind: string; name: string }[]> {
  return page.evaluate(async () => {
    const as = (kind: string, names: (string | undefined)[]) => names.flatMap(name => (name ? [{ kind, name }] : []));
    return [
      ...as(
        'cookie',
        document.cookie.split('; ').map(pair => pair.split('=')[0]),
      ),
      ...as('local-storage', Object.keys(localStorage)),
      ...as('session-storage', Object.keys(sessionStorage)),
      ...as(
        'indexed-db',
        (await indexedDB.databases()).map(database => database.name),
      ),
    ];
  });
}
