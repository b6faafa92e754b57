// A visitor: a page of a fresh browser profile, with what a person does on it and what can be seen from outside.
import type { Browser, BrowserContext, Page } from 'puppeteer-core';

/** The parts of Assent's interface, by their stable hooks (architecture §4), open shadow roots pierced. */
export type Part = 'notice' | 'accept' | 'refuse' | 'choose' | 'panel' | 'save' | 'close' | 'withdraw' | 'confirmation';

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  go(address: string): Promise<void>;
  /** Waits until the part can be seen. */
  sees(part: Part): Promise<void>;
  /** True when the part can be seen now. */
  hasPart(part: Part): Promise<boolean>;
  click(part: Part): Promise<void>;
  /** Names of the cookies that any host of the browser holds, sorted. */
  cookies(): Promise<string[]>;
  /** Keys of localStorage and sessionStorage of the page's origin, sorted. */
  stored(): Promise<string[]>;
  leave(): Promise<void>;
}

const hook = (part: Part) => `>>> [data-assent-part="${part}"]`;

export async function newVisitor(
  browser: Browser,
  options: { readonly language?: string; readonly width?: number; readonly height?: number } = {},
): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 800 });
  await page.setExtraHTTPHeaders({ 'Accept-Language': options.language ?? 'fr' });
  return {
    page,
    context,
    go: async address => void (await page.goto(address, { waitUntil: 'load' })),
    sees: async part => void (await page.waitForSelector(hook(part), { visible: true, timeout: 15_000 })),
    hasPart: async part => (await page.$(hook(part)).then(found => found?.isVisible())) ?? false,
    click: async part => {
      const target = await page.waitForSelector(hook(part), { visible: true, timeout: 15_000 });
      await target?.click();
    },
    cookies: async () => (await context.cookies()).map(cookie => cookie.name).sort(),
    stored: () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()),
    leave: () => context.close(),
  };
}
