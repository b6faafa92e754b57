// The gallery's examples on a stage of their own: one server, one browser, one page that goes from example to example.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { EXAMPLES } from '../../demo/gallery/examples.ts';
import { makeGallery } from '../../demo/gallery/gallery.ts';
import { openBrowser } from './browser.ts';
import { listen } from './listen.ts';
import { longestWords } from './longest-words.ts';

const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Shown {
  /** `longest` = the longest text of all languages in each place. */
  readonly locale?: string;
  readonly theme?: string;
  readonly layout?: string;
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel: what zooming leaves of a window is fewer and larger CSS pixels. */
  readonly scale?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  /** Of the page; that of the policy is `/policy`. */
  readonly path?: string;
}

export interface Gallery {
  /** Resolves when the example is drawn and nothing fades any more. */
  show(name: string, shown?: Shown): Promise<Page>;
  /** Shows what is there in other colours. */
  recolour(skin: Pick<Shown, 'scheme' | 'forced'>): Promise<void>;
  /** What the page has complained of since it was last asked. */
  complaints(): string[];
  close(): Promise<void>;
}

/** `args` = of Chromium. */
export async function openGallery(args: readonly string[] = []): Promise<Gallery> {
  const gallery = makeGallery();
  const server = await listen(async (request, response) => {
    const longest = request.url === '/gallery/words/longest.json';
    const address = new URL((request.url ?? '/').replace(/^\/policy/, '/gallery/example'), 'http://localhost');
    const found = longest ? { type: 'application/json', body: JSON.stringify(longestWords()) } : await gallery(address);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', 'content-security-policy': POLICY }).end(found?.body);
  });
  const browser = await openBrowser({ args });
  const page = await browser.newPage();
  let complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => message.type() === 'error' && !/404|net::/.test(message.text()) && complaints.push(message.text()));
  const colour = (scheme: 'light' | 'dark', forced: boolean) =>
    page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ] as never);
  return {
    async show(name, { width = 360, height = 640, scale = 1, scheme = 'light', forced = false, path = '/gallery/example', ...look } = {}) {
      if (!EXAMPLES.some(example => example.name === name)) throw new Error(`expected an example of demo/gallery/examples.ts, got "${name}"`);
      await page.setViewport({ width, height, deviceScaleFactor: scale });
      await colour(scheme, forced);
      await page.goto(`${server.origin}${path}?${new URLSearchParams({ name, scheme, ...(look as Record<string, string>) })}`);
      await page.waitForSelector('html[data-drawn]');
      await page.evaluate(async () => {
        const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        await Promise.all(roots.flatMap(root => root.getAnimations()).map(({ finished }) => finished.catch(() => {})));
      });
      return page;
    },
    async recolour({ scheme = 'light', forced = false }) {
      await colour(scheme, forced);
      await page.evaluate(async wanted => {
        document.documentElement.dataset.assentTheme = wanted;
        // forced colours are there with the next frame
        for (const _ of [1, 2]) await new Promise(resolve => requestAnimationFrame(resolve));
      }, scheme);
    },
    complaints() {
      const found = complaints;
      complaints = [];
      return found;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** For the tests of a file; the page's complaints fail the test. */
export function useGallery(): Pick<Gallery, 'show' | 'recolour'> {
  let gallery: Gallery;
  beforeAll(async () => void (gallery = await openGallery()));
  afterEach(() => expect(gallery.complaints()).toEqual([]));
  afterAll(() => gallery?.close());
  return { show: (name, shown) => gallery.show(name, shown), recolour: skin => gallery.recolour(skin) };
}
