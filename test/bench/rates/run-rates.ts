// The rates' bench: what every view costs at the server with two years of tallies, beside a bare read by primary key of the same store in the same run.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Dimension, DIMENSIONS } from '@assent/core';
import { openSqliteStore } from '@assent/server';
import { makeSite } from '../../helpers/site.ts';
import { firstLog, statement } from '../../helpers/new-record.ts';
import { makeCalendar } from '../../../packages/server/src/tally/calendar.ts';
import { foldAll } from '../../../packages/server/src/tally/fold-job.ts';
import { makeRates, shiftOf } from '../../../packages/server/src/tally/rates.ts';
import { readRange } from '../../../packages/server/src/tally/read-range.ts';
import type { Store } from '../../../packages/server/src/store/store.ts';
import { cpuSeconds } from '../server/process.ts';
import { nextAddition } from '../server/records.ts';
import { spread } from '../statistics.ts';
import { hourOfVisits } from './visits.ts';

export interface ViewCost {
  readonly view: string;
  /** Milliseconds, median and slowest of the rounds, and by CPU. */
  readonly median: number;
  readonly slowest: number;
  readonly cpu: number;
  /** Median ÷ that of a read by primary key. */
  readonly ratio: number;
}

export interface RatesCost {
  readonly date: string;
  readonly machine: { readonly node: string; readonly processor: string; readonly count: number; readonly load: number };
  readonly days: number;
  readonly answers: number;
  readonly cells: number;
  readonly megabytes: number;
  readonly foldSeconds: number;
  /** Microseconds. */
  readonly keyRead: number;
  readonly views: readonly ViewCost[];
  /** CPU microseconds to keep a record with its counters, in batches of 64: before anything was counted, and after. */
  readonly append: { readonly empty: number; readonly full: number };
}

const DAYS = 730;
const ROUNDS = 15;
const TODAY = 20_780;
const NOW_HOUR = TODAY * 24 + 15;
const CALENDAR = makeCalendar('UTC');

/** `detail` = how many days there are; 730 unless given. */
export async function runRates(today: string, say: (line: string) => void, detail?: string): Promise<RatesCost> {
  const days = Number(detail ?? DAYS);
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-bench-'));
  const file = path.join(directory, 'assent.db');
  const machine = { node: process.version, processor: cpus()[0]?.model ?? '', count: availableParallelism(), load: loadavg()[0] as number };
  try {
    const store = openSqliteStore(file);
    await store.openLog(firstLog(), statement('{}', 'epoch'));
    const empty = await appendCost(store);
    const { answers, cells } = await fill(store, days, say);
    const began = performance.now();
    await foldAll(store, 'shop', CALENDAR, NOW_HOUR, () => false, days);
    const foldSeconds = (performance.now() - began) / 1000;
    say(`folded in ${foldSeconds.toFixed(1)} s`);
    const full = await appendCost(store);
    const keyRead = readByKey(file);
    const views: ViewCost[] = [];
    for (const [view, question] of Object.entries(questionsOf(days))) {
      views.push(await viewCost(store, view, question, keyRead));
      say(`${view}: ${views.at(-1)?.median.toFixed(1)} ms`);
    }
    const megabytes = statSync(file).size / 1e6;
    await store.close();
    return { date: today, machine, days, answers, cells, megabytes, foldSeconds, keyRead, views, append: { empty, full } };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function fill(store: Store, days: number, say: (line: string) => void): Promise<{ answers: number; cells: number }> {
  let [answers, cells] = [0, 0];
  for (let day = TODAY - days; day <= TODAY; day++) {
    const hours = day === TODAY ? 16 : 24;
    const visits = Array.from({ length: hours }, (_, hour) => hourOfVisits(day * 24 + hour));
    await store.append(visits.map(visit => ({ record: null, cells: visit.cells })));
    for (const visit of visits) [answers, cells] = [answers + visit.answers, cells + visit.cells.length];
    if ((day - TODAY + days) % 73 === 0) say(`${day - TODAY + days} days, ${answers} answers, ${cells} counters`);
  }
  return { answers, cells };
}

async function appendCost(store: Store): Promise<number> {
  const costs: number[] = [];
  for (let n = 0; n < 40; n++) {
    const batch = Array.from({ length: 64 }, () => nextAddition(NOW_HOUR * 3_600_000));
    const cpu = cpuSeconds();
    await store.append(batch);
    costs.push(((cpuSeconds() - cpu) * 1e6) / 64);
  }
  return spread(costs)?.median as number;
}

/** Median of bare reads of records by their key, in microseconds. */
function readByKey(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const keys = database.prepare('SELECT place FROM record ORDER BY random() LIMIT 1000').all() as unknown as { place: number }[];
  const get = database.prepare('SELECT * FROM record WHERE place = ?');
  const times = keys.map(({ place }) => {
    const start = performance.now();
    get.get(place);
    return (performance.now() - start) * 1000;
  });
  database.close();
  return spread(times)?.median as number;
}

interface Question {
  readonly days: number;
  readonly by: readonly Dimension[];
  readonly filter: Readonly<Partial<Record<Dimension, string>>>;
}

const questionsOf = (all: number): Readonly<Record<string, Question>> => ({
  'overview, 28 days': { days: 28, by: [], filter: {} },
  'overview, 90 days': { days: 90, by: [], filter: {} },
  'overview, a year': { days: Math.min(365, all), by: [], filter: {} },
  'breakdowns by all, 28 days': { days: 28, by: DIMENSIONS, filter: {} },
  'breakdowns by all, a year': { days: Math.min(365, all), by: DIMENSIONS, filter: {} },
  'breakdowns by all, two years': { days: all, by: DIMENSIONS, filter: {} },
  'a year of one device': { days: Math.min(365, all), by: DIMENSIONS, filter: { device: 'mobile' } },
  'a year of one device, country and page': { days: Math.min(365, all), by: DIMENSIONS, filter: { device: 'mobile', country: 'FR', template: 'article' } },
});

/** As `GET /v1/rates` does it, from the question to the text of the answer. */
async function viewCost(store: Store, view: string, { days, by, filter }: Question, keyRead: number): Promise<ViewCost> {
  const site = makeSite();
  const [from, to] = [TODAY - days + 1, TODAY];
  const ask = async () => {
    const shift = shiftOf({ from, to });
    const range = await readRange(store, 'shop', CALENDAR, { from, to, hour: NOW_HOUR }, filter, by);
    const before = await readRange(store, 'shop', CALENDAR, { from: from - shift, to: to - shift, hour: NOW_HOUR }, filter, []);
    return JSON.stringify(
      makeRates({ site, titles: {} }, range, before, { zone: 'UTC', from, to, today: TODAY, sample: false, any: true, filter, versions: [], waiting: 0 }),
    );
  };
  const [times, cpus]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const [start, cpu] = [performance.now(), cpuSeconds()];
    await ask();
    times.push(performance.now() - start);
    cpus.push((cpuSeconds() - cpu) * 1000);
  }
  const median = spread(times)?.median as number;
  return { view, median, slowest: Math.max(...times), cpu: spread(cpus)?.median as number, ratio: (median * 1000) / keyRead };
}
