// What the scanner finds on a page made with each tool in its documented configuration, and what a scan costs beside simply loading the same pages.
import { catalog, neverHeld } from '@assent/catalog';
import { findingKey } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import { openSinners } from '../../scanner/sinners/open-sinners.ts';
import { precisionByRule, type RuleScore } from '../../scanner/sinners/precision-by-rule.ts';
import { sinners } from '../../scanner/sinners/sinners.ts';
import { findChromium } from '../../../packages/scanner/src/browser/find-chromium.ts';
import { type Launched, launch } from '../../../packages/scanner/src/browser/launch.ts';
import { gather, type GatherOptions } from '../../../packages/scanner/src/gather.ts';
import { judge } from '../../../packages/scanner/src/judge/judge.ts';
import { makeKnowledge } from '../../../packages/scanner/src/judge/knowledge.ts';
import { inParallel } from '../../../packages/scanner/src/visit/in-parallel.ts';
import { costPage, HEAVY } from '../cost/page.ts';
import { openStage, type Stage } from '../stage.ts';
import { type Spread, spread } from '../statistics.ts';
import { SITE_FILE } from '../subjects/assent.ts';
import { SUBJECTS } from '../subjects/all.ts';

export interface Scans {
  readonly date: string;
  readonly browser: string;
  /** `findings` = rule and subject; `answered` = how the notice was answered, by phase. */
  readonly peers: readonly {
    readonly name: string;
    readonly version: string;
    readonly tool: string | null;
    readonly answered: string;
    readonly findings: readonly string[];
  }[];
  /** Over the site of deliberate sinners: its sites, and what each rule finds of what it should. */
  readonly sinners: { readonly sites: number; readonly rules: readonly RuleScore[] };
  /**
   * Time of a scan's visit over that of plain loads of the same pages, in one run; its pages a minute; memory of the driving process, MB. Plain loads
   * wait for `networkidle0` (500 ms of quiet) and 300 ms more, a visit for 300 ms of quiet and 300 ms at least: the ratio flatters the scan by up to 500 ms a page.
   */
  readonly cost: {
    readonly pages: number;
    readonly ratio: Spread | null;
    readonly pagesPerMinute: Spread | null;
    readonly scannerMegabytes: number;
    readonly plainMegabytes: number;
  };
}

const PAGES = 24;
const ROUNDS = 3;
const AT_ONCE = 4;
const PATIENCE = { least: 300, quiet: 300, most: 30_000 };

const OPTIONS: Omit<GatherOptions, 'url'> = {
  profile: 'fr',
  pages: 1,
  concurrency: 2,
  patience: PATIENCE,
  noticePatience: 3000,
  language: 'en',
  resolveAlias: async () => [],
  now: Date.now,
};

/** Parts that can be run alone: what it finds of each tool's page, of the sinners, and what it costs. */
export const SCAN_PARTS = ['peers', 'sinners', 'cost'] as const;

export type ScanPart = (typeof SCAN_PARTS)[number];

/** `say` hears what is being done; `only` = one part, the others as they were `before`. */
export async function runScan(date: string, say: (line: string) => void, only?: ScanPart, before?: Scans): Promise<Scans> {
  const stage = await openStage();
  const launched = await launch({ executable: findChromium(process.env.CHROMIUM) });
  const runs = <T>(part: ScanPart, kept: T | undefined, run: () => Promise<T>) => (only && only !== part && kept ? kept : run());
  try {
    stage.scripts = HEAVY;
    return {
      date,
      browser: launched.version,
      peers: await runs('peers', before?.peers, () => scanPeers(stage, launched, say)),
      sinners: await runs('sinners', before?.sinners, () => scoreSinners(say)),
      cost: await runs('cost', before?.cost, () => {
        say('measuring a scan beside plain loads');
        return again(() => measure(stage, launched), say);
      }),
    };
  } finally {
    await launched.close();
    await stage.close();
  }
}

async function scanPeers(stage: Stage, launched: Launched, say: (line: string) => void): Promise<Scans['peers']> {
  const peers = [];
  for (const subject of SUBJECTS) {
    if (!subject.notice) continue;
    say(`scanning the page made with ${subject.name}`);
    stage.files = await subject.files();
    stage.page = { html: costPage(subject).replace('</main>', `</main><footer>${subject.link ?? ''}</footer>`) };
    const found = await again(() => scanPage(stage, launched), say);
    say(`  ${found.answered}: ${found.findings.join(', ') || 'nothing'}`);
    peers.push({ name: subject.name, version: subject.version, ...found });
  }
  return peers;
}

/** A busy machine may lose a page to a time limit: tried three times before it is an error. */
async function again<T>(work: () => Promise<T>, say: (line: string) => void): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries === 3) throw error;
      say(`  once more, after ${String(error)}`);
    }
}

async function scoreSinners(say: (line: string) => void): Promise<Scans['sinners']> {
  say(`scanning ${sinners.length} sites of deliberate sinners`);
  const site = await openSinners();
  try {
    const outcomes = await inParallel(sinners, AT_ONCE, async sinner => {
      const { findings } = await again(() => site.scan(sinner), say);
      return { expected: sinner.expected, found: [...new Set(findings.map(findingKey))] };
    });
    const rules = precisionByRule(outcomes);
    console.table(rules);
    return { sites: sinners.length, rules };
  } finally {
    await site.close();
  }
}

async function scanPage(stage: Stage, { browser }: Launched) {
  const { scanned } = await gather(browser, { ...OPTIONS, url: stage.site, phases: ['before', 'refuse', 'accept', 'withdraw'] });
  const { site } = checkSite(SITE_FILE, catalog);
  const knowledge = makeKnowledge({ catalog, neverHeld: neverHeld.map(({ match }) => match), site, start: scanned.start, profile: scanned.profile });
  const ways = scanned.visits.flatMap(({ phase, answered, wayBack }) =>
    answered
      ? [`${phase}: ${answered.done ? answered.means : 'not answered'}${phase === 'withdraw' ? `, ${wayBack?.done ? 'withdrawn' : 'not withdrawn'}` : ''}`]
      : [],
  );
  // the bench declares services that the page does not have, and is no site of its own: neither says anything of a tool
  const findings = judge(scanned, knowledge, 'en').filter(({ rule }) => rule !== 'TR005' && rule !== 'L37');
  return { tool: scanned.notice?.tool ?? null, answered: ways.join('; '), findings: findings.map(findingKey) };
}

async function measure(stage: Stage, { browser }: Launched): Promise<Scans['cost']> {
  const plainPage = { html: costPage(SUBJECTS[0] as (typeof SUBJECTS)[number]) };
  stage.page = plainPage;
  const paths = Array.from({ length: PAGES }, (_, index) => `/page-${index}`);
  stage.pages = new Map(paths.map(path => [path, plainPage]));
  const addresses = paths.map(path => new URL(path, stage.site).href);
  const [scans, plains]: [number[], number[]] = [[], []];
  let [scannerMegabytes, plainMegabytes] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await inParallel(addresses, AT_ONCE, async address => {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'networkidle0', timeout: 120_000 });
      await new Promise(resolve => setTimeout(resolve, PATIENCE.least));
      await page.close();
    });
    plains.push(performance.now() - began);
    plainMegabytes = Math.max(plainMegabytes, megabytes());
    const then = performance.now();
    await gather(browser, { ...OPTIONS, url: stage.site, listed: addresses, pages: PAGES, concurrency: AT_ONCE, phases: ['before'], measureNotice: false });
    scans.push(performance.now() - then);
    scannerMegabytes = Math.max(scannerMegabytes, megabytes());
  }
  return {
    pages: PAGES,
    ratio: spread(scans.map((time, round) => time / (plains[round] as number))),
    pagesPerMinute: spread(scans.map(time => (PAGES * 60_000) / time)),
    scannerMegabytes,
    plainMegabytes,
  };
}

const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6);
