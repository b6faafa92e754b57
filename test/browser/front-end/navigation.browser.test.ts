// The site must not notice: pages that are replaced, kept, or rendered before anybody sees them behave the same with the tag as without it.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../bench/stage.ts';
import { assent } from '../../bench/subjects/assent.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { bundleApp } from './bundle-app.ts';
import { play, type Run, TAG } from './play.ts';

/** A page that tells how it came to be seen; `more` is its body. */
const told = (head: string, more: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>told</title><link rel="icon" href="data:,">
<script>trace=[];for(const n of ['pageshow','pagehide'])addEventListener(n,e=>trace.push(n+' '+e.persisted));
trace.push('prerendering '+document.prerendering);document.addEventListener('prerenderingchange',()=>trace.push('seen'))</script>${head}</head>
<body><script>navigator.sendBeacon('http://stats.'+'localhost:'+(+location.port+1)+'/c')</script>${more}</body></html>`;
/** Two pages of one Turbo site, whose scripts are in the head, as Turbo asks. */
const turbo = (
  title: string,
  head: string,
  body: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
${head}<script src="/app/turbo.js"></script><script>addEventListener('DOMContentLoaded',()=>app.run().then(()=>window.done=true))</script></head><body>${body}</body></html>`;
const DONE = '<script>addEventListener("pageshow",()=>setTimeout(()=>window.done=true,100))</script>';

let stage: Stage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(4536), openBrowser()]);
  stage.files = await assent.files();
  stage.scripts = new Map(await Promise.all(['react-document', 'turbo'].map(async name => [`/${name}.js`, await bundleApp(name)] as const)));
  // plain JavaScript, as all of the applications, so it has no types
  const { render } = (await import('./apps/react-document-server.js' as string)) as { render: (tag: string | null) => string };
  const document = (tag: string | null) => `${render(tag)}<script src="/app/react-document.js"></script><script>app.run().then(()=>window.done=true)</script>`;
  stage.pages = new Map(
    (['plain', 'gated'] as const).flatMap(kind => {
      const head = kind === 'gated' ? TAG : '';
      const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [`/${kind}/prerendered`], eagerness: 'immediate' }] });
      return [
        [`/${kind}/react-document`, document(kind === 'gated' ? '/tool/assent.js' : null)],
        [
          `/${kind}/turbo`,
          turbo('turbo', head, "<main>first</main><script>navigator.sendBeacon('http://stats.'+'localhost:'+(+location.port+1)+'/c')</script>"),
        ],
        [`/${kind}/turbo-next`, turbo('next', head, '<main>next</main><script>window.next=(window.next??0)+1</script>')],
        [`/${kind}/kept`, told(head, DONE)],
        [`/${kind}/away`, '<!doctype html><title>away</title><link rel="icon" href="data:,">'],
        [
          `/${kind}/before`,
          `<!doctype html><title>before</title><link rel="icon" href="data:,">${head}<script type="speculationrules">${rules}</script><a id="go" href="/${kind}/prerendered">go</a>`,
        ],
        [`/${kind}/prerendered`, told(head, DONE)],
      ].map(([path, html]) => [path as string, { html: html as string }] as const);
    }),
  );
});
afterAll(async () => {
  await Promise.all([browser?.close(), stage?.close()]);
});

async function same(path: string, act?: (tab: Page) => Promise<void>, hits = ['stats/c']): Promise<Run> {
  const options = { stage, browser, ...(act && { act }) };
  const plain = await play(`/plain/${path}`, options);
  const gated = await play(`/gated/${path}`, options);
  expect(plain.errors).toEqual([]);
  expect(plain.trace.filter(line => line.startsWith('gave up'))).toEqual([]);
  expect(gated.trace).toEqual(plain.trace);
  expect(gated.errors).toEqual(plain.errors);
  expect(gated.html).toBe(plain.html);
  expect([plain.hits, gated.hits]).toEqual([hits, []]);
  return plain;
}

test('React hydrates a whole document without a word', async () => {
  expect((await same('react-document')).trace).toEqual(['wrong []']);
});

test('Turbo replaces the body, merges the head and goes back', async () => {
  expect((await same('turbo', undefined, ['stats/c', 'stats/c'])).trace.length).toBeGreaterThan(4);
});

test('Turbo takes the old body away; the notice comes along, once, and back again', async () => {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const refuse = 'assent-root >>> [data-assent-part="refuse"]';
  await tab.goto(new URL('/gated/turbo', stage.site).href);
  await tab.waitForSelector(refuse, { visible: true });
  await tab.waitForFunction('window.done', { timeout: 20_000 }); // away and back
  await tab.waitForSelector(refuse, { visible: true });
  expect(await tab.evaluate(() => [document.querySelectorAll('assent-root').length, document.body.firstElementChild?.localName])).toEqual([1, 'assent-root']);
  await context.close();
});

test('a page comes back from the back/forward cache', async () => {
  const { trace } = await same('kept', async tab => {
    await tab.waitForFunction('window.done');
    await tab.goto(new URL('/plain/away', stage.site).href);
    await tab.goBack({ waitUntil: 'domcontentloaded' });
    await tab.waitForFunction('window.trace.some(line => line === "pageshow true")');
  });
  expect(trace).toEqual(['prerendering false', 'pageshow false', 'pagehide true', 'pageshow true']);
});

test('a page is rendered before anybody sees it, and holds then too', async () => {
  const { trace } = await same('before', async tab => {
    await new Promise(resolve => setTimeout(resolve, 1500)); // nothing in the page tells that another is ready
    await tab.click('#go');
    await tab.waitForFunction('window.trace?.includes("seen")');
  });
  expect(trace.slice(0, 2)).toEqual(['prerendering true', 'pageshow false']);
});
