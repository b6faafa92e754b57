// A visitor whose browser puppeteer drives (Chromium, Firefox): a page of a fresh profile, open to what only puppeteer can do.
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { hookOf, storedKeys, type Part, type Visitor, type VisitorOptions } from './visitor.ts';

export interface PageVisitor extends Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** A visitor of a profile of its own, which goes when they leave. */
export const newVisitor = async (browser: Browser, options?: VisitorOptions): Promise<PageVisitor> =>
  visitorOn(await (await browser.createBrowserContext()).newPage(), options);

/** A visitor on a page that is there. */
export async function visitorOn(page: Page, options: VisitorOptions = {}): Promise<PageVisitor> {
  const context = page.browserContext();
  await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.setExtraHTTPHeaders({ 'Accept-Language': options.language ?? 'fr' });
  page.on('dialog', dialog => void dialog.dismiss().catch(() => {}));
  const pierced = (part: Part) => `>>> ${hookOf(part)}`;
  const seen = async (selector: string) => {
    const found = await page.waitForSelector(selector, { visible: true, timeout: 15_000 });
    if (!found) throw new Error(`expected ${selector} to be seen, it was not`);
    return found;
  };
  return {
    page,
    context,
    go: async address => void (await page.goto(address, { waitUntil: 'load' })),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    // a page that comes back from the cache loads nothing
    back: async () => void (await page.goBack({ waitUntil: 'load', timeout: 10_000 }).catch(() => null)),
    sees: async part => void (await seen(pierced(part))),
    hasPart: async part => (await page.$(pierced(part)).then(found => found?.isVisible())) ?? false,
    reads: async part => (await seen(pierced(part))).evaluate(element => element.textContent ?? ''),
    click: target =>
      page
        .locator(typeof target === 'string' ? pierced(target) : target.page)
        .setTimeout(15_000)
        .click(),
    press: key => page.keyboard.press(key),
    run: (inPage, ...args) => page.evaluate(inPage as (...args: unknown[]) => unknown, ...args) as never,
    cookies: async () => (await context.cookies()).map(cookie => cookie.name).sort(),
    ownCookies: async () => {
      const { hostname } = new URL(page.url());
      return (await context.cookies())
        .filter(cookie => cookie.domain === hostname)
        .map(cookie => cookie.name)
        .sort();
    },
    stored: () => page.evaluate(storedKeys),
    leave: () => context.close(),
  };
}
