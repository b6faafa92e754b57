// The camera: a Chromium that takes both layers of our own notice on any page, as a first visitor would see them.
import type { CapturedDevice } from '@assent/core';
import type { Page } from 'puppeteer-core';
import { findChromium } from '../browser/find-chromium.ts';
import { launch } from '../browser/launch.ts';
import { ScanError } from '../scan-error.ts';
import { SCREENS } from './screens.ts';
import { type ShownVersion, watchVersion } from './shown-version.ts';
import { type LayerPicture, takeLayers } from './take-layers.ts';

export interface CameraOptions {
  /** `undefined` = looked for. */
  readonly chromium?: string;
  /** Further arguments of Chromium. */
  readonly args?: readonly string[];
  /** Milliseconds for a page to load, and for each layer to appear. */
  readonly patience: number;
  readonly login?: (page: Page, url: string) => Promise<void>;
}

/** What a page showed, and of which version it was. */
export interface Taken extends ShownVersion {
  readonly pictures: readonly LayerPicture[];
}

export interface Camera {
  /** `Chrome/156.0.8078.108` */
  readonly browser: string;
  /** `locale` = what the visitor's browser asks for; what the page shows is in the answer. Throws `unreachable` and `no-notice`. */
  shoot(url: string, device: CapturedDevice, locale: string): Promise<Taken>;
  close(): Promise<void>;
}

/** Nobody saw these notices: they are not counted. */
const UNCOUNTED = ['shown', 'views', 'records', 'residue'].map(route => `*://*/v1/${route}`);

/** Throws `browser-missing`. */
export async function openCamera({ chromium, args, patience, login }: CameraOptions): Promise<Camera> {
  const launched = await launch({ executable: findChromium(chromium), ...(args && { args }) });
  return {
    browser: launched.version,
    async shoot(url, device, locale) {
      const context = await launched.browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
      try {
        const page = await context.newPage();
        await prepare(page, device, locale);
        await login?.(page, url);
        const shown = watchVersion(page);
        await open(page, url, patience);
        const pictures = await takeLayers(page, patience);
        const said = shown();
        if (!said)
          throw new ScanError('no-notice', `expected the notice on ${url} to say which version it is, got none (hint: a newer Assent may have built it)`);
        return { ...said, pictures };
      } finally {
        await context.close().catch(() => undefined);
      }
    },
    close: launched.close,
  };
}

async function prepare(page: Page, device: CapturedDevice, locale: string): Promise<void> {
  await page.setViewport(SCREENS[device]);
  const session = await page.createCDPSession();
  // sites answer "HeadlessChrome" with another page
  const userAgent = (await page.browser().userAgent()).replace('HeadlessChrome', 'Chrome');
  await session.send('Network.enable');
  await session.send('Network.setUserAgentOverride', { userAgent, acceptLanguage: locale });
  await session.send('Network.setBlockedURLs', { urls: UNCOUNTED });
  page.on('dialog', dialog => void dialog.dismiss().catch(() => undefined));
  page.on('popup', popup => void popup?.close().catch(() => undefined));
}

async function open(page: Page, url: string, patience: number): Promise<void> {
  const failed = await page.goto(url, { waitUntil: 'load', timeout: patience }).then(
    answer => (answer && answer.status() >= 400 ? `status ${answer.status()}` : null),
    // a page that never ends loading may show its notice all the same
    error => (error instanceof Error && error.name === 'TimeoutError' ? null : (/net::\S+/.exec(String(error))?.[0] ?? String(error).split('\n', 1)[0] ?? '')),
  );
  if (failed) throw new ScanError('unreachable', `expected ${url} to answer, got ${failed}`);
}
