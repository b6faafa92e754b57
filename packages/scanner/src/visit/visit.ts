// One visit: a fresh profile, one way of answering the notice, and what the site does before and after.
import { waitForNotice } from '../notice/find-notice.ts';
import { type Answered, answerNotice } from '../notice/answer-notice.ts';
import { type WayBack, withdrawChoice } from '../notice/withdraw-choice.ts';
import type { Observations, Phase } from '../observation/observation.ts';
import { followSiteWorkers } from './follow-workers.ts';
import { inParallel } from './in-parallel.ts';
import { readJar } from './read-jar.ts';
import { makeRecorder } from './recorder.ts';
import { goOrThrow, openTab, type Tab } from './tab.ts';
import type { VisitOptions } from './visit-options.ts';

export interface Visit {
  readonly phase: Phase;
  readonly observations: Observations;
  /** How the notice was answered; `null` in phases that answer nothing. */
  readonly answered: Answered | null;
  readonly wayBack: WayBack | null;
  /** A notice asked again after it had been answered, on the page that was loaded anew. */
  readonly askedAgain: boolean;
}

/** Throws `unreachable` when the first page does not load. `pages` = absolute addresses, the first one being where a visitor arrives. */
export async function makeVisit(phase: Phase, pages: readonly string[], options: VisitOptions): Promise<Visit> {
  const { browser, patience, noticePatience, tabs, login } = options;
  const [start = '', ...rest] = pages;
  const recorder = makeRecorder({ phase, mask: options.mask, now: options.now });
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  const unfollow = await followSiteWorkers(context, { recorder, address: () => start, gpc: phase === 'gpc' });
  const open = () => openTab({ context, recorder, patience, pace: options.pace, language: options.language, viewport: options.viewport, gpc: phase === 'gpc' });
  const tour = () =>
    inParallel(rest, tabs, async url => {
      const tab = await open();
      await tab.go(url);
      await scroll(tab);
      recorder.found(await readJar(context, tab.session, options.now()), url);
      await tab.close();
    });
  let answered: Answered | null = null;
  let wayBack: WayBack | null = null;
  let askedAgain = false;
  try {
    const tab = await open();
    const look = async () => recorder.found(await readJar(context, tab.session, options.now()), tab.page.url());
    await login?.(tab.page, start);
    await goOrThrow(tab, start);
    await scroll(tab);
    await look();
    if (phase === 'before' || phase === 'gpc') {
      // what a visitor is given who comes back without having answered
      await tab.reload();
      await look();
      await tour();
    } else {
      // what the page does from the click on is an answer to it
      recorder.moment = 'answered';
      answered = await answerNotice(tab, phase === 'refuse' ? 'refuse' : 'accept', noticePatience);
      if (answered.done) {
        await tab.settle();
        await look();
        await tab.reload();
        askedAgain = Boolean(
          (await waitForNotice(tab.session, 0))?.layers.some(({ controls }) => controls.some(({ role, reachable }) => role === 'accept' && reachable)),
        );
        await look();
        await tour();
        if (phase === 'withdraw') wayBack = await takeBack(tab);
      }
    }
    return { phase, observations: recorder.observations, answered, wayBack, askedAgain };
  } finally {
    unfollow();
    await context.close().catch(() => undefined);
  }

  async function takeBack(tab: Tab): Promise<WayBack> {
    recorder.moment = 'withdrawing';
    const way = await withdrawChoice(tab, noticePatience);
    if (!way.done) return way;
    await tab.settle();
    recorder.moment = 'withdrawn';
    await tab.reload();
    recorder.found(await readJar(context, tab.session, options.now()), tab.page.url());
    await tour();
    return way;
  }
}

async function scroll({ session, settle }: Tab): Promise<void> {
  const { result } = await session
    .send('Runtime.evaluate', { expression: 'scrollTo(0, document.documentElement.scrollHeight); scrollY' })
    .catch(() => ({ result: { value: 0 } }));
  // what a scroll brings comes at once, or at the next page
  if (Number(result.value) > 0) await settle(1000);
}
