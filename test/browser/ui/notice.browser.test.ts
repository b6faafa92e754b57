// The notice in a real browser: acceptance points N1–N12, parity, focus, and what it costs the page (ux §1.5, §6.1); N8, N10 and N11 are in access.browser.test.ts.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../helpers/browser.ts';
import { bundle } from '../../helpers/bundle.ts';
import { listen, type Listening } from '../../helpers/listen.ts';
import type * as NoticePage from '../../helpers/notice-page.ts';

declare global {
  /** What `notice-page.ts` exports, on the page. */
  var noticeTest: typeof NoticePage;
  /** Of the gate that the notice hangs on. */
  var noticeHandle: ReturnType<typeof NoticePage.makeGate>['handle'];
}

const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const FILLER = '<p>Text of the page with <a href="#x">a link</a> in it, long enough to scroll. </p>'.repeat(60);

let browser: Browser;
let server: Listening;

beforeAll(async () => {
  const script = await bundle('test/helpers/notice-page.ts', 'noticeTest');
  server = await listen((request, response) => {
    const js = request.url === '/test.js';
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', `${js ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    const [, language = 'en', direction = 'ltr'] = (request.url ?? '').split('/');
    response.end(
      js
        ? script
        : `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title><script src="/test.js"></script><main><h1>A heading of the page that is the largest of its paints, by far, on purpose</h1>${FILLER}</main></html>`,
    );
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly language?: 'en' | 'fr' | 'ar';
  readonly direction?: 'ltr' | 'rtl';
  readonly features?: Parameters<Page['emulateMediaFeatures']>[0];
}

async function withNotice(look: Look, act: (page: Page) => Promise<void>): Promise<void> {
  const { width = 360, height = 640, language = 'en', direction = 'ltr', features } = look;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => message.type() === 'error' && !message.text().includes('404') && complaints.push(message.text()));
  await page.setViewport({ width, height });
  if (features) await page.emulateMediaFeatures(features);
  await page.goto(`${server.origin}/${language}/${direction}`);
  await page.evaluate(async locale => {
    globalThis.noticeHandle = noticeTest.makeGate({ locale }).handle;
    await noticeTest.openNotice(noticeHandle);
  }, language);
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 400))); // the fade has ended
  await act(page);
  await context.close();
  expect(complaints).toEqual([]);
}

const part = (name: string) => `>>> [data-assent-part="${name}"]`;

/** Box and computed look of a part. */
const measure = (page: Page, name: string) =>
  page.$eval(part(name), element => {
    const { x, y, width, height, right, bottom } = element.getBoundingClientRect();
    const { fontSize, fontWeight, color, backgroundColor, borderTopWidth, borderTopColor, fontFamily } = getComputedStyle(element);
    return { box: { x, y, width, height, right, bottom }, look: { fontSize, fontWeight, color, backgroundColor, borderTopWidth, borderTopColor, fontFamily } };
  });

const SCHEMES: readonly [string, Look['features']][] = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced colours', [{ name: 'forced-colors', value: 'active' }] as never],
];

test.each(SCHEMES)('N1 R1 FR-10 refuse and accept have one size, fill and font, %s', async (_, features) => {
  await withNotice({ ...(features && { features }) }, async page => {
    const [refuse, accept] = [await measure(page, 'refuse'), await measure(page, 'accept')];
    expect(refuse.look).toEqual(accept.look);
    expect([refuse.box.width, refuse.box.height]).toEqual([accept.box.width, accept.box.height]);
    expect(refuse.box.height).toBeGreaterThanOrEqual(44);
  });
});

test.each([
  ['N3', 'en', 360, 640, 0.55],
  ['N3', 'fr', 390, 844, 0.45],
  ['N3', 'en', 1280, 800, 0.2],
] as const)('%s N2 in %s at %i × %i all three buttons are visible without scrolling and the cover is at most %f', async (_, language, width, height, most) => {
  await withNotice({ language, width, height }, async page => {
    const notice = await measure(page, 'notice');
    expect((notice.box.width * notice.box.height) / (width * height)).toBeLessThanOrEqual(most);
    for (const name of ['refuse', 'accept', 'choose']) {
      const { box } = await measure(page, name);
      expect(box.y, name).toBeGreaterThanOrEqual(0);
      expect(box.bottom, name).toBeLessThanOrEqual(height);
    }
  });
});

test.each(['en', 'fr'] as const)(
  'N4 1.4.10 at 320 × 256 in %s nothing is cut: scrolled to its end the notice shows every button, with no sideways bar',
  async language => {
    await withNotice({ language, width: 320, height: 256 }, async page => {
      await page.$eval(part('notice'), notice => notice.scrollTo(0, notice.scrollHeight));
      for (const name of ['refuse', 'accept', 'choose']) expect((await measure(page, name)).box.bottom, name).toBeLessThanOrEqual(256);
      const sideways = await page.$eval(part('notice'), notice => notice.scrollWidth - notice.clientWidth);
      expect(sideways).toBeLessThanOrEqual(0);
    });
  },
);

test('N5 FR-03 R9 a heading, every purpose with its title, and only then the buttons', async () => {
  await withNotice({}, async page => {
    const order = await page.$eval(part('notice'), notice =>
      [...notice.querySelectorAll('h2, li, button[data-assent-part]')].map(each => (each as HTMLElement).dataset.assentPart ?? each.localName),
    );
    expect(order).toEqual(['h2', 'li', 'li', 'li', 'refuse', 'accept', 'choose']);
    expect(await page.$eval(part('notice'), notice => [notice.localName, notice.getAttribute('aria-labelledby'), notice.getAttribute('aria-modal')])).toEqual([
      'section',
      'notice-title',
      null,
    ]);
    expect(await page.evaluate(() => document.body.firstElementChild?.localName)).toBe('assent-root');
  });
});

test('N7 in a language written from right to left the notice is mirrored', async () => {
  await withNotice({ language: 'ar', direction: 'rtl', width: 1280, height: 800 }, async page => {
    const { box } = await measure(page, 'notice');
    expect(1280 - box.right).toBeLessThan(40);
    expect((await measure(page, 'refuse')).box.x).toBeGreaterThan((await measure(page, 'accept')).box.x);
  });
});

test('§1.5 the notice shifts nothing and is never the largest paint', async () => {
  await withNotice({}, async page => {
    const cost = await page.evaluate(
      () =>
        new Promise<{ shift: number; largest: (string | undefined)[] }>(resolve => {
          const largest: (string | undefined)[] = [];
          let shift = 0;
          new PerformanceObserver(list =>
            list.getEntries().forEach(entry => largest.push((entry as PerformanceEntry & { element?: Element }).element?.localName)),
          ).observe({ type: 'largest-contentful-paint', buffered: true });
          new PerformanceObserver(list => list.getEntries().forEach(entry => (shift += (entry as PerformanceEntry & { value: number }).value))).observe({
            type: 'layout-shift',
            buffered: true,
          });
          setTimeout(() => resolve({ shift, largest }), 300);
        }),
    );
    expect(cost.shift).toBe(0);
    expect(cost.largest.at(-1)).toMatch(/^(h1|p)$/);
  });
});

test('R8 N14 however often it is asked for there is one notice, and none beside its confirmation', async () => {
  await withNotice({}, async page => {
    const parts = () =>
      page.$$eval('>>> [data-assent-part=notice], >>> [data-assent-part=confirmation]', all => all.map(each => (each as HTMLElement).dataset.assentPart));
    const shownAgain = await page.evaluate(async () => {
      let times = 0;
      document.addEventListener('assent:shown', () => times++);
      await Promise.all([noticeTest.openNotice(noticeHandle), noticeTest.openNotice(noticeHandle)]);
      return times;
    });
    expect([await parts(), shownAgain]).toEqual([['notice'], 0]);
    await page.click(part('refuse'));
    await page.waitForSelector(part('confirmation'));
    expect(await parts()).toEqual(['confirmation']);
  });
});

test('R7 Escape, a click beside it and scrolling answer nothing', async () => {
  await withNotice({ width: 1280, height: 800 }, async page => {
    await page.keyboard.press('Escape');
    await page.mouse.click(1200, 100);
    await page.mouse.wheel({ deltaY: 500 });
    expect(await page.$(part('notice')).then(found => found?.isVisible())).toBe(true);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
});

test('N12 §1.4 answering from the keyboard: the confirmation takes the focus and is announced', async () => {
  await withNotice({}, async page => {
    await page.keyboard.press('Tab');
    for (
      let i = 0;
      i < 6 && !(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-assent-part') === 'refuse'));
      i++
    )
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector(part('confirmation'), { visible: true });
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
    const state = await page.evaluate(() => {
      const shadow = document.querySelector('assent-root')?.shadowRoot;
      return { focus: shadow?.activeElement?.getAttribute('data-assent-part'), said: shadow?.querySelector('[role="status"]')?.textContent };
    });
    expect(state).toEqual({ focus: 'confirmation', said: 'Saved. Everything optional is off.' });
    expect(await page.$(part('notice'))).toBeNull();
  });
});
