// One first visit with its click on "accept", and one visit of somebody who has refused before, measured.
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import type { Stage } from '../stage.ts';
import type { Subject } from '../subjects/subject.ts';
import { CATEGORIES, readTrace, type Work } from './read-trace.ts';
import { watchSource, type Watched } from './watch.ts';

/** One visit's figures; times in ms, bytes by brotli 11. */
export interface Figures extends Work {
  readonly bytes: number;
  readonly notice: number | null;
  readonly largest: number | null;
  readonly shift: number;
  /** Latency of the click on "accept", as Event Timing tells it; first visits only. */
  readonly click: number | null;
}

/** Slow-down of the CPU, and network: a middling phone. */
export const PHONE = { cpu: 4, latency: 60, bytesPerSecond: 1_100_000 };
/** Time after the load event, and after a click, in which work still counts, ms. */
const AFTER = 1000;

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Somebody who has never been here; clicks on "accept" at the end. */
export async function firstVisit(browser: Browser, stage: Stage, subject: Subject): Promise<Figures> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await phone(await context.newPage(), subject, true);
    const figures = await measure(tab, stage, subject);
    let click: number | null = null;
    if (subject.notice) {
      await tab.evaluate(() => Object.assign((window as unknown as { watch: Watched }).watch, { ticks: false, interaction: null }));
      await (await tab.waitForSelector(subject.notice.accept, { visible: true }))?.click();
      await wait(AFTER);
      click = (await watched(tab)).interaction ?? 8; // Event Timing keeps silent below 16 ms
    }
    return { ...figures, click };
  } finally {
    await context.close();
  }
}

/** Somebody who refused on an earlier visit, files in the cache. */
export async function returningVisit(browser: Browser, stage: Stage, subject: Subject): Promise<Figures> {
  const context = await browser.createBrowserContext();
  try {
    const earlier = await context.newPage();
    await earlier.goto(stage.site, { waitUntil: 'load' });
    if (subject.notice) await (await earlier.waitForSelector(subject.notice.refuse, { visible: true }))?.click();
    await wait(500);
    await earlier.close();
    const tab = await phone(await context.newPage(), subject, false);
    return { ...(await measure(tab, stage, subject)), click: null };
  } finally {
    await context.close();
  }
}

async function phone(tab: Page, subject: Subject, ticks: boolean): Promise<Page> {
  await tab.setViewport({ width: 1280, height: 800 });
  await tab.emulateCPUThrottling(PHONE.cpu);
  await tab.emulateNetworkConditions({ offline: false, latency: PHONE.latency, download: PHONE.bytesPerSecond, upload: PHONE.bytesPerSecond / 2 });
  const [host, inner] = (subject.notice?.whole ?? '#no-notice').split(' >>> ') as [string, string | undefined];
  const find = `() => document.querySelector(${JSON.stringify(host)})${inner ? `?.shadowRoot?.querySelector(${JSON.stringify(inner)})` : ''}`;
  await tab.evaluateOnNewDocument(watchSource(find, ticks));
  return tab;
}

async function measure(tab: Page, stage: Stage, subject: Subject): Promise<Omit<Figures, 'click'>> {
  await tab.tracing.start({ categories: ['-*', ...CATEGORIES] });
  await tab.goto(stage.site, { waitUntil: 'load' });
  await wait(AFTER);
  const trace = await tab.tracing.stop();
  if (!trace) throw new Error('expected a trace, got nothing');
  const { notice, largest, shift } = await watched(tab);
  return { ...readTrace(trace, stage.site), notice, largest, shift, bytes: await bytesOf(tab, stage, subject) };
}

const watched = (tab: Page) => tab.evaluate(() => (window as unknown as { watch: Watched }).watch);

/** What the tool adds to the page and what the page asked of `/tool/`, from the cache or not. */
async function bytesOf(tab: Page, stage: Stage, subject: Subject): Promise<number> {
  const asked = await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  const files = [...new Set(asked)]
    .filter(path => path.startsWith('/tool/'))
    .map(path => stage.files.get(decodeURIComponent(path.slice(6))) ?? Buffer.alloc(0));
  const inline = Buffer.from(subject.head([]) + (subject.body?.() ?? ''));
  return [...files, inline].filter(({ length }) => length).reduce((total, file) => total + brotliCompressSync(file).length, 0);
}
