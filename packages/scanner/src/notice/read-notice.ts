// Reads the notices in a frame: their words, controls, switches and fields. Serialised: it may use nothing from outside but what it is given.
import type { ControlSeen, LayerSeen } from './notice-seen.ts';
import { findNotices, type Words } from './page/find-notices.ts';
import { pageColours } from './page/page-colours.ts';
import { pageTree } from './page/page-tree.ts';
import { TOPIC, WORDING } from './wording.ts';

export interface NoticeRead {
  /** Every notice in the frame, the topmost first. */
  readonly layers: readonly LayerSeen[];
  /** True where it is Assent's. */
  readonly own: boolean;
}

/** What `readNotice` is given first: the functions go along by their source. */
export const NOTICE_PARTS = [pageTree, findNotices, pageColours, WORDING, TOPIC] as const;

/** With `locate` it answers an element instead: of that control (`[layer, control]`), of that switch (`[layer, null, toggle]`), or of the notice itself (`[layer, null]`). */
export function readNotice(
  makeTree: typeof pageTree,
  find: typeof findNotices,
  makeColours: typeof pageColours,
  words: Words,
  topic: string,
  locate?: readonly [layer: number, control: number | null, toggle?: number],
): NoticeRead | Element | undefined {
  const tree = makeTree();
  const { visible, deep, parentOf, within, textOf, labelOf, hitAt } = tree;
  const { notices, controlsIn, roleOf } = find(tree, words, topic);
  const coloursOf = makeColours(tree);

  const controlsOf = (notice: Element) => controlsIn(notice).filter(item => !item.matches('input[type="checkbox"], [role="switch"]'));
  const togglesOf = (notice: Element) =>
    deep(notice)
      .filter(item => item.matches('input[type="checkbox"], [role="switch"], [role="checkbox"]'))
      .filter(item => visible(item) || visible(parentOf(item) ?? item));
  if (locate) {
    const [layer, control, toggle] = locate;
    const notice = notices[layer];
    if (!notice) return undefined;
    if (control !== null) return controlsOf(notice)[control];
    return toggle === undefined ? notice : togglesOf(notice)[toggle];
  }

  const reachable = (element: Element): boolean => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
    const hit = hitAt(x, y);
    return Boolean(hit && (within(hit, element) || within(element, hit)));
  };
  const controlSeen = (item: Element): ControlSeen => {
    const { x, y, width, height } = item.getBoundingClientRect();
    const label = labelOf(item);
    // a link that leads to another page is a text to read, whatever it is called
    const leaves = item instanceof HTMLAnchorElement && /^https?:/.test(item.href) && item.href.split('#')[0] !== location.href.split('#')[0];
    return {
      role: (leaves ? 'other' : roleOf(label)) as ControlSeen['role'],
      label,
      tag: item.localName,
      box: { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) },
      fontSize: Number.parseFloat(getComputedStyle(item).fontSize),
      ...coloursOf(item),
      reachable: reachable(item),
    };
  };
  const switchesOf = (notice: Element) =>
    togglesOf(notice).map(item => ({
      label: labelOf(item),
      on: item instanceof HTMLInputElement ? item.checked : item.getAttribute('aria-checked') === 'true',
      fixed: (item as HTMLInputElement).disabled === true || item.getAttribute('aria-disabled') === 'true',
    }));
  const asking = 'input[type="email"], input[type="password"], input[type="tel"], input[type="text"], textarea';
  const layers = notices.map(notice => ({
    text: textOf(notice).slice(0, 4000),
    controls: controlsOf(notice).map(controlSeen),
    switches: switchesOf(notice),
    fields: deep(notice)
      .filter(item => item.matches(asking) && visible(item))
      .map(item => (item as HTMLInputElement).type),
  }));
  return { layers, own: document.querySelector('assent-root') !== null };
}
