// The stage of the preferences' tests: the page of `panel-server.ts` in one browser, and one visit at a time, which must end without a complaint.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from './browser.ts';
import type { Listening } from './listen.ts';
import { servePanel } from './panel-server.ts';
import { type Visit, visitPanel } from './panel-visit.ts';

export interface PanelStage {
  /** Of the page's server; may be read inside tests only. */
  readonly origin: string;
  /** Opens the page at a path, in a fresh profile; the visit before it ends. */
  visit(path?: string, width?: number, height?: number): Promise<Page>;
}

export function usePanelStage(): PanelStage {
  let browser: Browser;
  let server: Listening;
  let current: Visit | undefined;
  const end = async () => {
    const complaints = current?.complaints ?? [];
    await current?.close();
    current = undefined;
    expect(complaints).toEqual([]);
  };
  beforeAll(async () => {
    server = await servePanel();
    browser = await openBrowser();
  });
  afterEach(end);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    async visit(path = '', width, height) {
      await end();
      current = await visitPanel(browser, server.origin + path, width, height);
      return current.page;
    },
  };
}
