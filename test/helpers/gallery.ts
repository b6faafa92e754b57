// The gallery's examples on a stage of their own: one server and one browser for a file, one page that goes from example to example.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { EXAMPLES } from '../../demo/gallery/examples.ts';
import { makeGallery } from '../../demo/gallery/gallery.ts';
import { openBrowser } from './browser.ts';
import { listen, type Listening } from './listen.ts';
import { longestWords } from './longest-words.ts';

const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Shown {
  /** `longest` = the longest text of all languages in each place. */
  readonly locale?: string;
  readonly theme?: string;
  readonly layout?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  /** Of the page; that of the policy is `/policy`. */
  readonly path?: string;
}

/** `show` resolves when the example is drawn and nothing fades any more. The page's complaints fail the test. */
export function useGallery(): { show(name: string, shown?: Shown): Promise<Page> } {
  let browser: Browser;
  let server: Listening;
  let page: Page;
  let complaints: string[] = [];
  beforeAll(async () => {
    const gallery = makeGallery();
    server = await listen(async (request, response) => {
      const longest = request.url === '/gallery/words/longest.json';
      const found = longest
        ? { type: 'application/json', body: JSON.stringify(longestWords()) }
        : await gallery(new URL((request.url ?? '/').replace(/^\/policy/, '/gallery/example'), 'http://localhost'));
      response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', 'content-security-policy': POLICY }).end(found?.body);
    });
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => message.type() === 'error' && !/404|net::/.test(message.text()) && complaints.push(message.text()));
  });
  afterEach(() => {
    const found = complaints;
    complaints = [];
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    async show(name, { width = 360, height = 640, scheme = 'light', forced = false, path = '/gallery/example', ...look } = {}) {
      if (!EXAMPLES.some(example => example.name === name)) throw new Error(`expected an example of demo/gallery/examples.ts, got "${name}"`);
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
      ] as never);
      await page.goto(`${server.origin}${path}?${new URLSearchParams({ name, scheme, ...(look as Record<string, string>) })}`);
      await page.waitForSelector('html[data-drawn]');
      await page.evaluate(async () => {
        const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        await Promise.all(roots.flatMap(root => root.getAnimations()).map(({ finished }) => finished.catch(() => {})));
      });
      return page;
    },
  };
}
