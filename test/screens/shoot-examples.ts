// Pictures of the gallery's examples: each in three widths, both colour schemes and four languages; preferences also at their whole height.
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { EXAMPLES } from '../../demo/gallery/examples.ts';
import { openGallery } from '../helpers/gallery.ts';
import { SCHEMES, WIDTHS } from './looks.ts';

const LOCALES = ['fr', 'en', 'de', 'ar'];

/** Writes `NAME.WIDTH.SCHEME.LOCALE.png` for each example whose name contains `wanted`, and says how many. */
export async function shootExamples(folder: string, wanted: string, say: (line: string) => void): Promise<void> {
  const examples = EXAMPLES.filter(({ name }) => name.includes(wanted));
  if (!examples.length) return;
  const gallery = await openGallery();
  try {
    for (const { name, part } of examples) {
      for (const [width, height] of WIDTHS)
        for (const scheme of SCHEMES)
          for (const locale of LOCALES) {
            const page = await gallery.show(name, { width, height, scheme, locale });
            const file = (form = '') => path.join(folder, `${name}.${width}.${scheme}.${locale}${form}.png`) as `${string}.png`;
            // what is fixed to the window is seen in it, what stands in the text as a whole
            if (part === 'declaration' || part === 'receipt' || part === 'paper') await wholeHeight(page, width);
            await page.screenshot({ path: file() });
            if (part === 'preferences') await (await unrolled(page, width)).screenshot({ path: file('.whole') });
          }
      say(`${name}: ${WIDTHS.length * SCHEMES.length * LOCALES.length}`);
    }
  } finally {
    await gallery.close();
  }
}

/** A window as high as the page: Chromium's own pictures of a whole page cut what is written from right to left. */
async function wholeHeight(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => Math.max(innerHeight, document.documentElement.scrollHeight));
  await page.setViewport({ width, height });
}

/** The preferences scroll inside themselves: here in a window, and a dialog, that are as high as what they say. */
async function unrolled(page: Page, width: number): Promise<Page> {
  const height = await page.evaluate(() => {
    const root = document.querySelector('assent-root')?.shadowRoot as ShadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.panel { max-block-size: none !important }');
    root.adoptedStyleSheets.push(sheet);
    const [scroller, foot] = ['.scroller', '.foot'].map(selector => root.querySelector(selector) as HTMLElement) as [HTMLElement, HTMLElement];
    return scroller.scrollHeight + foot.offsetHeight + 24;
  });
  await page.setViewport({ width, height });
  return page;
}
