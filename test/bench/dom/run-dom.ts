// The DOM benchmark: the same work on a page with the gate, holding, and on one without, turn by turn.
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../../helpers/browser.ts';
import { openStage, type Stage } from '../stage.ts';
import { type Spread, spread } from '../statistics.ts';
import { assent } from '../subjects/assent.ts';
import { runWorkloads } from './workloads.ts';

export interface Dom {
  readonly date: string;
  readonly browser: string;
  readonly rounds: number;
  /** With the gate ÷ without it; `noise`: one page without it ÷ another. ms: median without the gate. */
  readonly workloads: readonly { readonly name: string; readonly ms: number; readonly ratio: Spread; readonly noise: Spread }[];
  /** The same for all of them together. */
  readonly all: { readonly ratio: Spread; readonly noise: Spread };
}

type Times = Record<string, number>;

/** The best times of one profile's three pages. */
interface Visit {
  readonly plain: Times;
  readonly gated: Times;
  readonly again: Times;
}

/** Three pages side by side, `turns` each turn by turn; the quickest of its turns is what a page can do when nothing else is in its way. */
export async function runDom(today: string, say: (line: string) => void, visits: number, turns = 5): Promise<Dom> {
  const stage = await openStage();
  stage.files = await assent.files();
  const browser = await openBrowser({
    args: ['--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'],
  });
  const seen: Visit[] = [];
  try {
    for (let visit = 0; visit < visits; visit++) {
      seen.push(await oneVisit(browser, stage, turns));
      say(`visit ${visit + 1} of ${visits}`);
    }
    return { date: today, browser: await browser.version(), rounds: visits, ...summarise(seen) };
  } finally {
    await browser.close();
    await stage.close();
  }
}

/** A browser profile of its own, with two pages without the gate, so that the noise is known, and one with it. */
async function oneVisit(browser: Browser, stage: Stage, turns: number): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const open = async (head: string) => {
    stage.page = { html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title>${head}</head><body></body></html>` };
    const tab = await context.newPage();
    await tab.goto(stage.site, { waitUntil: 'load' });
    const best: Times = await tab.evaluate(runWorkloads); // the first turn warms up
    return async () => {
      await tab.bringToFront();
      for (const [name, ms] of Object.entries(await tab.evaluate(runWorkloads))) best[name] = Math.min(best[name] as number, ms);
      return best;
    };
  };
  const pages = [await open(''), await open(assent.head([])), await open('')] as const;
  let times: Times[] = [];
  for (let turn = 0; turn < turns; turn++) {
    times = [];
    for (let place = 0; place < pages.length; place++) {
      const index = (place + turn) % pages.length;
      times[index] = await (pages[index] as () => Promise<Times>)();
    }
  }
  await context.close();
  const [plain, gated, again] = times as [Times, Times, Times];
  return { plain, gated, again };
}

function summarise(visits: readonly Visit[]): Pick<Dom, 'workloads' | 'all'> {
  const over = (which: 'gated' | 'again', part: (times: Times) => number) => spread(visits.map(visit => part(visit[which]) / part(visit.plain))) as Spread;
  const both = (part: (times: Times) => number) => ({ ratio: over('gated', part), noise: over('again', part) });
  const workloads = Object.keys(visits[0]?.plain ?? {}).map(name => {
    const part = (times: Times) => times[name] as number;
    return { name, ms: (spread(visits.map(({ plain }) => part(plain))) as Spread).median, ...both(part) };
  });
  return { workloads, all: both(times => Object.values(times).reduce((sum, ms) => sum + ms, 0)) };
}
