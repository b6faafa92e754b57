// Places where a page has nothing of its own: a sandboxed frame, a file, a browser that keeps no cookie. The choice holds as far as it can, and the page hears why.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { openHostileLab, type HostileLab } from '../helpers/hostile-lab.ts';
import { newVisitor, type PageVisitor } from '../helpers/page-visitor.ts';

let lab: HostileLab;
let browser: Browser;
let visitor: PageVisitor;
let errors: string[];
/** Tells every problem to `window.problems`; the held tag says when it runs. */
const PAGE = `<!doctype html><html lang="en"><head><script>
var problems = []; document.addEventListener('assent:problem', event => problems.push(event.detail.code));
</script>TAG<meta charset="utf-8"><title>Page</title></head><body><h1>Page</h1>
<script type="text/plain" data-purpose="audience">window.ran = (window.ran ?? 0) + 1</script></body></html>`;
beforeAll(async () => {
  lab = await openHostileLab();
  browser = await openBrowser();
  lab.pages.set('/page', { html: PAGE });
  lab.pages.set('/frame', { html: '<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="/page" width="700" height="700"></iframe>' });
});
afterAll(async () => {
  await browser?.close();
  await lab?.close();
});
beforeEach(async () => {
  visitor = await newVisitor(browser);
  errors = [];
  visitor.page.on('pageerror', error => errors.push(String(error)));
});
afterEach(() => visitor?.leave());

const hook = (part: string) => `>>> [data-assent-part="${part}"]`;
const state = (place: Page | Frame) =>
  place.evaluate(() => {
    const { assent, ran, problems } = globalThis as unknown as {
      assent: { granted(id: string): boolean; choice: object | null };
      ran?: number;
      problems: string[];
    };
    return { granted: assent.granted('audience'), chosen: assent.choice !== null, ran: ran ?? 0, problems: [...new Set(problems)].sort() };
  });
async function accept(place: Page | Frame) {
  expect(await state(place)).toMatchObject({ granted: false, chosen: false, ran: 0 });
  await (await place.waitForSelector(hook('accept'), { visible: true }))?.click();
  await place.waitForSelector(hook('confirmation'), { visible: true });
  await place.waitForFunction('window.ran');
  return state(place);
}

test('in a sandboxed frame, which has no cookies and no storage, the choice holds while the frame is there', async () => {
  await visitor.go(`${lab.origin}/frame`);
  const frame = (await (await visitor.page.waitForSelector('iframe'))?.contentFrame()) as Frame;
  // the browser does not say that there are no cookies, it throws
  expect(await accept(frame)).toEqual({ granted: true, chosen: true, ran: 1, problems: ['cookie-refused', 'gate-failed'] });
  expect([errors, await visitor.cookies()]).toEqual([[], []]);
});

test('on a page opened as a file the choice holds for that page', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-file-'));
  const file = path.join(directory, 'page.html');
  writeFileSync(file, PAGE.replace('TAG', lab.tag));
  await visitor.go(pathToFileURL(file).href);
  expect(await accept(visitor.page)).toEqual({ granted: true, chosen: true, ran: 1, problems: ['cookie-refused'] });
  expect(errors).toEqual([]);
  rmSync(directory, { recursive: true, force: true });
});

test('a browser that keeps no cookie is asked again on the next page, and nothing ran there', async () => {
  const session = await visitor.page.createCDPSession();
  await session.send('Emulation.setDocumentCookieDisabled', { disabled: true });
  await visitor.go(`${lab.origin}/page`);
  expect(await accept(visitor.page)).toEqual({ granted: true, chosen: true, ran: 1, problems: ['cookie-refused'] });
  await visitor.reload();
  await visitor.sees('notice');
  expect(await state(visitor.page)).toMatchObject({ granted: false, ran: 0 });
  expect(errors).toEqual([]);
});
