// Takes both layers on an open page: each screen of each, on a light and on a dark one where that differs.
import { type CapturedLayer, CAPTURED_LAYERS, type CaptureTheme, MOST_SCREENS } from '@assent/core';
import type { Page } from 'puppeteer-core';
import { ScanError } from '../scan-error.ts';
import { layerOnScreen, type LayerOnScreen } from './layer-on-screen.ts';

export interface LayerPicture {
  readonly layer: CapturedLayer;
  readonly screen: number;
  readonly theme: CaptureTheme;
  /** As Chromium writes it. */
  readonly png: Uint8Array;
}

type Scheme = 'light' | 'dark';

/** `patience` = milliseconds for each layer to appear. Throws `no-notice`. */
export async function takeLayers(page: Page, patience: number): Promise<LayerPicture[]> {
  const pictures: LayerPicture[] = [];
  for (const layer of CAPTURED_LAYERS) {
    if (layer === 'preferences')
      await page
        .locator('assent-root >>> [data-assent-part="choose"]')
        .setTimeout(patience)
        .click()
        .then(() => page.mouse.move(0, 0));
    await waitFor(page, layer, patience);
    const [light, dark] = [await look(page, layer, 'light'), await look(page, layer, 'dark')];
    const same = Buffer.compare(light, dark) === 0;
    pictures.push(...(await take(page, layer, 'light', same ? 'both' : 'light')));
    if (!same) pictures.push(...(await take(page, layer, 'dark', 'dark')));
  }
  return pictures;
}

async function waitFor(page: Page, layer: CapturedLayer, patience: number): Promise<void> {
  await page
    .waitForFunction(
      part => document.querySelector('assent-root')?.shadowRoot?.querySelector(`[data-assent-part="${part}"]`),
      { timeout: patience, polling: 50 },
      layer === 'notice' ? 'notice' : 'panel',
    )
    .catch(() => {
      const what = layer === 'notice' ? 'Assent’s notice' : 'Assent’s preferences';
      throw new ScanError('no-notice', `expected ${what} to appear on ${page.url()} within ${patience / 1000} s, got none`);
    });
}

async function show(page: Page, layer: CapturedLayer, scheme: Scheme, screen: number): Promise<LayerOnScreen> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const found = await page.evaluate(layerOnScreen, layer, screen);
  if (!found) throw new ScanError('no-notice', `expected the layer to stay on ${page.url()}, got none`);
  return found;
}

/** The layer alone: what stands behind it may move, or have a dark side of its own. */
async function look(page: Page, layer: CapturedLayer, scheme: Scheme): Promise<Uint8Array> {
  const { box } = await show(page, layer, scheme, 1);
  return page.screenshot({ clip: box, captureBeyondViewport: false });
}

async function take(page: Page, layer: CapturedLayer, scheme: Scheme, theme: CaptureTheme): Promise<LayerPicture[]> {
  const pictures: LayerPicture[] = [];
  for (let screen = 1, screens = 1; screen <= Math.min(screens, MOST_SCREENS); screen++) {
    ({ screens } = await show(page, layer, scheme, screen));
    pictures.push({ layer, screen, theme, png: await page.screenshot({ captureBeyondViewport: false }) });
  }
  return pictures;
}
