// Takes an acceptance back: ours through its API, others by the way back that the page offers.
import type { Tab } from '../visit/tab.ts';
import { inFrame } from '../visit/isolated.ts';
import { throughApi } from './answer-notice.ts';
import { byWording } from './by-wording.ts';
import { revealRoots } from './reveal-roots.ts';
import { WAY_BACK } from './wording.ts';

export interface WayBack {
  /** Words of the entry, `null` when the page has none. */
  readonly label: string | null;
  readonly done: boolean;
  /** Clicks from the page to the end; `null` for an API or when it was not done. */
  readonly clicks: number | null;
}

export async function withdrawChoice(tab: Tab, patience: number): Promise<WayBack> {
  const label = await findWayBack(tab);
  if (await throughApi(tab, 'withdraw')) return { label, done: true, clicks: null };
  if (label === null || !(await clickWayBack(tab))) return { label, done: false, clicks: null };
  const clicks = await byWording(tab, 'refuse', patience);
  return { label, done: clicks !== null, clicks: clicks === null ? null : clicks + 1 };
}

/** L30: the words of a permanent entry by which a choice can be changed, `null` without one. */
export async function findWayBack(tab: Tab): Promise<string | null> {
  await revealRoots(tab.session).catch(() => false);
  const { frameTree } = await tab.session.send('Page.getFrameTree');
  return inFrame(tab.session, frameTree.frame.id, wayBack, WAY_BACK, false).catch(() => null);
}

async function clickWayBack(tab: Tab): Promise<boolean> {
  const { frameTree } = await tab.session.send('Page.getFrameTree');
  return (await inFrame(tab.session, frameTree.frame.id, wayBack, WAY_BACK, true).catch(() => null)) !== null;
}

function wayBack(words: string, click: boolean): string | null {
  const known =
    '[data-assent="preferences"], a[href="#assent"], [data-cc], [data-cc-preferences], .klaro-open, .orejime-open, #tarteaucitronManager, #tarteaucitronCloseAlert, .ot-sdk-show-settings, #ot-sdk-btn-floating, [onclick*="Didomi.preferences"], [href*="didomi"], .cky-btn-revisit, .axeptio_widget, [id*="revisit"], [class*="revisit"]';
  const closed = (globalThis as { assentRoots?: WeakMap<Element, ShadowRoot> }).assentRoots;
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap(element => {
      const inner = element.shadowRoot ?? closed?.get(element);
      return [element, ...(inner ? all(inner) : [])];
    });
  const wanted = new RegExp(words, 'i');
  // an entry opens something here; a link to a policy is a text to read
  const opens = (element: Element) => {
    if (element.matches('button, [role="button"]')) return true;
    const href = element.getAttribute('href');
    return element.localName === 'a' && (href === null || href === '' || href.startsWith('#') || /^javascript:/i.test(href));
  };
  const visible = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  const entry = all(document).find(
    element =>
      visible(element) && (element.matches(known) || (opens(element) && wanted.test(`${element.textContent} ${element.getAttribute('aria-label') ?? ''}`))),
  );
  if (!entry) return null;
  if (click) (entry as HTMLElement).click();
  return (entry.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80) || entry.getAttribute('aria-label') || entry.localName;
}
