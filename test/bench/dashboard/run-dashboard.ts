// The dashboard's bench: from a click to the first numbers of a year, in a real browser, beside the same page without any numbers in the same run.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore, type RunningServer, startServer } from '@assent/server';
import type { Page } from 'puppeteer-core';
import { makeCalendar } from '../../../packages/server/src/tally/calendar.ts';
import { foldAll } from '../../../packages/server/src/tally/fold-job.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { makeSite } from '../../helpers/site.ts';
import { hourOfVisits } from '../rates/visits.ts';
import { type Spread, spread } from '../statistics.ts';

export interface DashboardCost {
  readonly date: string;
  readonly machine: { readonly node: string; readonly processor: string; readonly count: number; readonly load: number };
  readonly days: number;
  /** Milliseconds from the beginning of the navigation until the cards show numbers. */
  readonly overview: Spread;
  /** The same of the table of every breakdown. */
  readonly breakdowns: Spread;
  /** The same of the sign-in, which asks for no numbers: what browser, page and script cost by themselves. */
  readonly bare: Spread;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ROUNDS = 9;

/** `detail` = how many days there are; 365 unless given. */
export async function runDashboard(today: string, say: (line: string) => void, detail?: string): Promise<DashboardCost> {
  const days = Number(detail ?? 365);
  const data = mkdtempSync(path.join(tmpdir(), 'assent-bench-'));
  const machine = { node: process.version, processor: cpus()[0]?.model ?? '', count: availableParallelism(), load: loadavg()[0] as number };
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  let server: RunningServer | undefined;
  const browser = await openBrowser();
  try {
    await fill(path.join(data, 'assent.db'), days, say);
    server = await startServer({ sites: [makeSite()], data, port: 0, catalog: {}, ...files });
    const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
    const year = `from=${day(days - 1)}&to=${day(0)}&lang=en`;
    const bare = await timeOf(await browser.newPage(), `${server.url}/dashboard/?lang=en`, '.door');
    const page = await browser.newPage();
    await page.goto(`${server.url}/dashboard/#token=${server.token}`);
    await page.waitForSelector('.tabs');
    const overview = await timeOf(page, `${server.url}/dashboard/?${year}`, '.content[aria-busy="false"] .cards');
    const breakdowns = await timeOf(page, `${server.url}/dashboard/?${year}&page=breakdowns`, '.content[aria-busy="false"] .group td');
    say(
      `numbers of ${days} days after ${overview.median.toFixed(0)} ms, every breakdown after ${breakdowns.median.toFixed(0)} ms, a page without any after ${bare.median.toFixed(0)} ms`,
    );
    return { date: today, machine, days, overview, breakdowns, bare };
  } finally {
    await browser.close();
    await server?.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function fill(file: string, days: number, say: (line: string) => void): Promise<void> {
  const store = openSqliteStore(file);
  const hour = Math.floor(Date.now() / HOUR);
  for (let day = Math.floor(hour / 24) - days; day * 24 <= hour; day++) {
    const hours = Array.from({ length: Math.min(24, hour - day * 24 + 1) }, (_, i) => hourOfVisits(day * 24 + i));
    await store.append(hours.map(({ cells }) => ({ record: null, cells })));
  }
  say(`${days} days are counted`);
  await foldAll(store, 'shop', makeCalendar('UTC'), hour, () => false, days);
  await store.close();
}

/** The browser keeps files, as it does for whoever looks every day; the first round fills it and is not counted. */
async function timeOf(page: Page, address: string, ready: string): Promise<Spread> {
  const times: number[] = [];
  page.setDefaultTimeout(300_000); // a store that was just filled is read and folded while the first page waits
  for (let round = 0; round <= ROUNDS; round++) {
    await page.goto(address);
    // the skeleton is made of the same parts, on blank numbers
    await page.waitForFunction(selector => document.querySelector(selector) && !document.querySelector('.blank'), { polling: 'raf' }, ready);
    times.push(await page.evaluate(() => performance.now()));
  }
  return spread(times.slice(1)) as Spread;
}
