// The stage of a journey: one product and one browser for all the tests of a file.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Product, startProduct } from './product.ts';

/** Starts both before the file's first test and closes them after its last; the properties may be read inside tests and hooks only. */
export function useStage(): { readonly product: Product; readonly browser: Browser } {
  const stage = {} as { product: Product; browser: Browser };
  beforeAll(async () => {
    stage.product = await startProduct();
    stage.browser = await openBrowser();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.product?.close();
  });
  return stage;
}
