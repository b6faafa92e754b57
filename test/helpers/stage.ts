// The stage of a journey: one product and one browser for all the tests of a file.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Product, startProduct } from './product.ts';

/** Starts Chromium unless `open` starts something else; both are closed after the file's last test. The properties may be read inside tests and hooks only. */
export function useStage(): { readonly product: Product; readonly browser: Browser };
export function useStage<Opened extends { close(): Promise<void> }>(open: () => Promise<Opened>): { readonly product: Product; readonly browser: Opened };
export function useStage(open: () => Promise<{ close(): Promise<void> }> = openBrowser): object {
  const stage = {} as { product: Product; browser: { close(): Promise<void> } };
  beforeAll(async () => {
    stage.product = await startProduct();
    stage.browser = await open();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.product?.close();
  });
  return stage;
}
