// A visit to the page of `panel-server.ts`, with what the page complained about.
import type { Browser, Page } from 'puppeteer-core';
import type * as PanelPage from './panel-page.ts';

export interface Visit {
  readonly page: Page;
  /** Exceptions, and violations of the page's security policy. */
  readonly complaints: string[];
  close(): Promise<void>;
}

declare global {
  /** What `panel-page.ts` exports, on the page. */
  var assentTest: typeof PanelPage;
  var gate: ReturnType<typeof PanelPage.makeGate>;
}

export async function visitPanel(browser: Browser, url: string, width = 1280, height = 800): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => message.type() === 'error' && !message.text().includes('404') && complaints.push(message.text()));
  await page.setViewport({ width, height });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
