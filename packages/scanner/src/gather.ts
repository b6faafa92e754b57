// Gathers what there is to see of a site: the survey, the notice, and a visit for each phase.
import { createHash } from 'node:crypto';
import type { Browser, Page } from 'puppeteer-core';
import { surveySite } from './crawl/survey-site.ts';
import type { Scanned } from './judge/scanned.ts';
import { lookAtLayers, type Picture } from './notice/look-at-layers.ts';
import { surveyNotice } from './notice/survey-notice.ts';
import { PHASES, type Phase } from './observation/observation.ts';
import { findAliases } from './visit/find-aliases.ts';
import { fresh } from './visit/fresh.ts';
import { inParallel } from './visit/in-parallel.ts';
import { makePace } from './visit/make-pace.ts';
import type { Patience } from './visit/settle.ts';
import { VIEWPORTS } from './visit/viewports.ts';
import { makeVisit } from './visit/visit.ts';
import type { VisitOptions } from './visit/visit-options.ts';
import type { Bilingual } from './words/bilingual.ts';

export interface GatherOptions {
  /** Absolute address where a visitor arrives. */
  readonly url: string;
  /** Id of a profile of core. */
  readonly profile: string;
  /** Most pages of the site to visit, 1 or more. */
  readonly pages: number;
  /** Pages named by the caller; without any, links and the sitemap are followed. */
  readonly listed?: readonly string[];
  /** Visits, and pages of one visit, that run at once. */
  readonly concurrency: number;
  readonly patience: Patience;
  /** Milliseconds for a notice to appear; 6000 unless given. */
  readonly noticePatience?: number;
  /** `Accept-Language`. */
  readonly language: string;
  /** Values are hashed unless this is true. */
  readonly keepValues?: boolean;
  /** Milliseconds between the openings of two pages, 0 = none; more where robots.txt asks for it. */
  readonly delay?: number;
  /** Without it, all. */
  readonly phases?: readonly Phase[];
  /** False leaves the notice unmeasured, as a quick look at one phase does. */
  readonly measureNotice?: boolean;
  readonly login?: (page: Page, url: string) => Promise<void>;
  /** DNS aliases (CNAME) of a host; rejects or answers none where there is none. */
  readonly resolveAlias: (host: string) => Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told what is being done, for a progress line. */
  readonly progress?: (step: Bilingual) => void;
}

export interface Gathered {
  readonly scanned: Scanned;
  readonly pictures: readonly Picture[];
}

const NOTICE_PATIENCE = 6000;
// what is asked for beyond this would make an hour of a scan of three pages
const LONGEST_DELAY = 10_000;

/** Throws a `ScanError` when the first page does not answer. */
export async function gather(browser: Browser, options: GatherOptions): Promise<Gathered> {
  const { progress = () => undefined, patience, concurrency } = options;
  const pace = makePace(options.delay ?? 0);
  const visits: VisitOptions = {
    pace,
    browser,
    patience,
    noticePatience: options.noticePatience ?? Math.min(NOTICE_PATIENCE, patience.most),
    tabs: concurrency,
    language: options.language,
    viewport: VIEWPORTS.desktop,
    mask: options.keepValues ? value => value : hash,
    now: () => options.now() / 1000,
    ...(options.login && { login: options.login }),
  };
  // to look at a notice takes no more than its appearance
  const brief: VisitOptions = { ...visits, patience: { ...patience, least: Math.min(patience.least, 500), quiet: Math.min(patience.quiet, 500) } };
  progress({ en: 'survey of the site', fr: 'tour du site' });
  const { survey, desktop } = await fresh(options.url, brief, VIEWPORTS.desktop, async tab => ({
    survey: await surveySite(tab, options.listed ?? [], options.pages),
    desktop: options.measureNotice === false ? null : await lookAtLayers(tab, 'desktop', brief.noticePatience),
  }));
  const start = survey.pages[0] as string;
  pace.slowTo(Math.min(survey.crawlDelay * 1000, LONGEST_DELAY));
  progress({ en: 'the notice', fr: 'le bandeau' });
  const measured = desktop && (await surveyNotice(start, brief, desktop));
  const phases = PHASES.filter(phase => options.phases?.includes(phase) ?? true);
  let done = 0;
  const made = await inParallel(phases, concurrency, async phase => {
    const visit = await makeVisit(phase, survey.pages, visits);
    done++;
    progress({ en: `visits: ${done} of ${phases.length}`, fr: `visites : ${done} sur ${phases.length}` });
    return visit;
  });
  return {
    scanned: {
      start,
      profile: options.profile,
      pages: survey.pages,
      left: survey.left,
      visits: made,
      notice: measured?.notice ?? null,
      measured: measured !== null,
      buttonsWork: measured?.buttonsWork ?? null,
      says: survey.says,
      asksIdentity: survey.asksIdentity,
      gpcFile: survey.gpcFile,
      aliases: await findAliases(made, start, options.resolveAlias),
    },
    pictures: measured?.pictures ?? [],
  };
}

// enough to tell two values apart, too little to give one back
function hash(value: string): string {
  return `sha256:${createHash('sha256').update(value).digest('hex').slice(0, 16)}`;
}
