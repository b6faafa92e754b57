// One of the three engines, ready for visitors; whoever holds it need not know what drives it.
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../browser.ts';
import { newVisitor } from '../page-visitor.ts';
import type { Visitor, VisitorOptions } from '../visitor.ts';
import { openFirefox } from './open-firefox.ts';
import { openWebKit } from './open-webkit.ts';
import { webkitVisitor } from './webkit-visitor.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export interface RunningEngine {
  /** Name and version, as the browser says them. */
  readonly version: string;
  /** A visitor whose browser keeps nothing yet. */
  newVisitor(options?: VisitorOptions): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openEngine(engine: Engine): Promise<RunningEngine> {
  if (engine === 'webkit') {
    const webkit = await openWebKit();
    return { version: webkit.version, newVisitor: async options => webkitVisitor(await webkit.newSession(), options), close: webkit.close };
  }
  const browser: Browser = engine === 'firefox' ? await openFirefox() : await openBrowser();
  return { version: await browser.version(), newVisitor: options => newVisitor(browser, options), close: () => browser.close() };
}
