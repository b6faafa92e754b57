// Answers the notice of a page, whoever made it: ours through its API, others through autoconsent, and what that does not know by its words.
import type { Tab } from '../visit/tab.ts';
import { autoconsent } from './autoconsent.ts';
import { byWording } from './by-wording.ts';
import { waitForNotice } from './find-notice.ts';

export interface Answered {
  /** False when there was nothing to answer, or no way to. */
  readonly done: boolean;
  readonly tool: string | null;
  readonly means: 'api' | 'autoconsent' | 'wording' | 'none';
  /** Clicks that it took, where it was done by its words. */
  readonly clicks: number | null;
}

const NOT_DONE: Answered = { done: false, tool: null, means: 'none', clicks: null };

/** `patience` = milliseconds for a notice to appear. */
export async function answerNotice(tab: Tab, answer: 'accept' | 'refuse', patience: number): Promise<Answered> {
  if (await throughApi(tab, answer === 'accept' ? 'acceptAll' : 'refuseAll')) return { done: true, tool: 'assent', means: 'api', clicks: null };
  // a notice that is there is recognised at once; one that we do not see may still be known to it
  const seen = await waitForNotice(tab.session, patience);
  const { tool, done } = await autoconsent(tab.page, answer === 'accept' ? 'optIn' : 'optOut', seen ? 1000 : Math.min(patience, 4000)).catch(() => ({
    tool: null,
    done: false,
  }));
  if (done) return { done, tool, means: 'autoconsent', clicks: null };
  const clicks = seen && (await byWording(tab, answer, patience));
  return clicks === null ? { ...NOT_DONE, tool } : { done: true, tool, means: 'wording', clicks };
}

/** Calls a method of `window.assent`; false where the page has none. */
export async function throughApi(tab: Tab, method: 'acceptAll' | 'refuseAll' | 'withdraw'): Promise<boolean> {
  const call = `(async () => { const api = window.assent; if (typeof api?.${method} !== 'function') return false; await api.${method}(); return true; })()`;
  // a withdrawal starts the page again, and with it goes the world in which we wait
  return tab.page.evaluate(call).then(Boolean, error => method === 'withdraw' && /navigat|destroyed|detached|closed/i.test(String(error)));
}
