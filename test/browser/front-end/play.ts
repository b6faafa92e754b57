// Plays a page with the tag and without it, and answers what a site would notice.
import type { Browser, Page } from 'puppeteer-core';
import type { Stage } from '../../bench/stage.ts';

/** What one run of a page showed. */
export interface Run {
  /** What the application told of itself. */
  readonly trace: readonly string[];
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly errors: readonly string[];
  /** The document at the end, without what the tag brought. */
  readonly html: string;
  /** What reached the vendors: each page calls `stats` once, so that a run in which the gate slept is not mistaken for a silent one. */
  readonly hits: readonly string[];
}

export const TAG = '<script src="/tool/assent.js"></script>';
/** A call of a held service. */
const CALL = "<script>navigator.sendBeacon('http://stats.'+'localhost:'+(+location.port+1)+'/c')</script>";

/** Stand-ins for hosts that are not on loopback, by the beginning of the address. */
export type Elsewhere = Readonly<Record<string, { readonly contentType: string; readonly body: string }>>;

interface Play {
  readonly stage: Stage;
  readonly browser: Browser;
  readonly elsewhere?: Elsewhere;
  /** What a person does once the page has loaded; the application's own promise is waited for without it. */
  readonly act?: (tab: Page) => Promise<void>;
}

/** The page of one application, around the head's first line. */
export const pageOf = (name: string, head: string, more = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">${head}${more}</head>
<body><main id="box"></main>${CALL}<script src="/app/${name}.js"></script>
<script>app.run(document.getElementById('box')).catch(e=>(window.trace??=[]).push(String(e))).then(()=>window.done=true)</script></body></html>`;

/** One run at `path`, in a browser profile of its own. */
export async function play(path: string, { stage, browser, elsewhere, act }: Play): Promise<Run> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    const errors: string[] = [];
    tab.on('pageerror', error => errors.push(String(error)));
    tab.on('console', message => /^(?:error|warn)/.test(message.type()) && errors.push(message.text()));
    if (elsewhere) await standIn(tab, elsewhere);
    stage.clear();
    await tab.goto(new URL(path, stage.site).href, { waitUntil: 'load' });
    await act?.(tab);
    await tab.waitForFunction('window.done === true', { timeout: 30_000 });
    const { trace, html } = await tab.evaluate(() => {
      for (const added of document.querySelectorAll('assent-root, [src^="/tool/"], [href*="/tool/"]')) added.remove();
      return { trace: (window as unknown as { trace?: string[] }).trace ?? [], html: document.documentElement.outerHTML };
    });
    return { trace, errors, html, hits: [...stage.hits] };
  } finally {
    await context.close();
  }
}

async function standIn(tab: Page, elsewhere: Elsewhere): Promise<void> {
  await tab.setRequestInterception(true);
  tab.on('request', request => {
    const known = Object.entries(elsewhere).find(([beginning]) => request.url().startsWith(beginning));
    void (known ? request.respond({ status: 200, ...known[1] }) : request.continue());
  });
}
