// What a button of the dashboard saves, without the browser's download.
import type { Page } from 'puppeteer-core';

/** Presses what `selector` finds first, and answers the file that the page makes of it. */
export async function savedFile(page: Page, selector: string): Promise<Buffer> {
  const content = await page.evaluate(async where => {
    const make = URL.createObjectURL.bind(URL);
    const blob = await new Promise<Blob>(resolve => {
      URL.createObjectURL = value => (resolve(value as Blob), make(value));
      document.querySelector<HTMLButtonElement>(where)?.click();
    });
    URL.createObjectURL = make;
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, selector);
  return Buffer.from(content);
}
