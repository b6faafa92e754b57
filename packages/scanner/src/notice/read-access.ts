// L51: what keeps some people from using a notice: axe-core on it, and what axe does not look at: keyboard, zoom, motion.
import axe from 'axe-core';
import type { CDPSession } from 'puppeteer-core';
import { callOf, isolatedWorld } from '../visit/isolated.ts';
import type { Tab } from '../visit/tab.ts';
import { VIEWPORTS } from '../visit/viewports.ts';
import type { FoundLayer } from './find-notice.ts';
import type { AccessFault } from './notice-seen.ts';
import { type PageTree, pageTree } from './page/page-tree.ts';
import { NOTICE_PARTS, readNotice } from './read-notice.ts';

// of names, roles and states; contrast and size are judged by rules of their own
const RULES = [
  'aria-allowed-attr',
  'aria-command-name',
  'aria-dialog-name',
  'aria-hidden-focus',
  'aria-input-field-name',
  'aria-required-attr',
  'aria-roles',
  'aria-toggle-field-name',
  'aria-valid-attr-value',
  'button-name',
  'image-alt',
  'input-button-name',
  'label',
  'link-name',
  'nested-interactive',
];

/** Of the topmost notice of a page, as `findNotice` found it. Leaves the page as it was. */
export async function readAccess(tab: Tab, layer: FoundLayer): Promise<readonly AccessFault[]> {
  const { session, page } = tab;
  const notice = await locate(session, layer);
  if (!notice) return [];
  try {
    const here = await onNotice(session, notice, withoutKeyboard);
    const named = await axeOn(session, layer, notice);
    // a page at 200 % is a page on half the screen
    const { width, height } = VIEWPORTS.desktop;
    await page.setViewport({ width: width / 2, height: height / 2 });
    const zoomed = await onNotice(session, notice, outOfReach);
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const moving = await onNotice(session, notice, inMotion);
    await page.emulateMediaFeatures([]);
    return [...here, ...named, ...zoomed, ...moving];
  } finally {
    await session.send('Runtime.releaseObject', { objectId: notice }).catch(() => undefined);
  }
}

type Look = (notice: Element, tree: PageTree) => AccessFault[];

/** The notice as an object of our world: looked for once, since on a large page that takes its time. */
async function locate(session: CDPSession, { frameId, at }: FoundLayer): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: callOf(readNotice, [...NOTICE_PARTS, [at, null]]),
    contextId: await isolatedWorld(session, frameId),
  });
  return result.objectId;
}

/** What `look` finds; nothing where the notice is gone. `look` = a function of the notice and the tree of its page. */
async function onNotice(session: CDPSession, objectId: string, look: Look | string): Promise<readonly AccessFault[]> {
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function () { return this.isConnected ? (${look.toString()})(this, (${pageTree.toString()})()) : []; }`,
    returnByValue: true,
    awaitPromise: true,
  });
  // what stands in a closed root is out of axe's sight
  return answer.exceptionDetails ? [] : (answer.result.value as readonly AccessFault[]);
}

const AXE = `notice => axe.run(notice, { runOnly: { type: 'rule', values: ${JSON.stringify(RULES)} }, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => ({ what: id, where: target.flat().join(' ').slice(0, 120) }))))`;

// axe looks at the whole page, whatever part it is asked about: on a larger one, for minutes
const MOST_ELEMENTS = 10_000;

async function axeOn(session: CDPSession, layer: FoundLayer, notice: string): Promise<readonly AccessFault[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.getElementsByTagName("*").length', returnByValue: true });
  if (Number(result.value) > MOST_ELEMENTS) return [];
  await session.send('Runtime.evaluate', { expression: axe.source, contextId: await isolatedWorld(session, layer.frameId) });
  return onNotice(session, notice, AXE);
}

// serialised: they may use nothing from outside
const withoutKeyboard: Look = (notice, { deep, visible, labelOf }) =>
  (deep(notice) as HTMLElement[])
    .filter(element => element.matches('button, a, [role="button"], [role="link"], [onclick]') && visible(element))
    .filter(element => element.tabIndex < 0 && !(element as HTMLButtonElement).disabled && !element.querySelector('button, a[href], input'))
    .map(element => ({ what: 'keyboard', where: labelOf(element) || element.localName }));

const outOfReach: Look = (notice, { deep, visible, labelOf, hitAt, within }) =>
  deep(notice)
    .filter(element => element.matches('button, [role="button"]') && visible(element))
    .filter(element => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const hit = hitAt(left + width / 2, top + height / 2);
      return !hit || !within(hit, element);
    })
    .map(element => ({ what: 'zoom', where: labelOf(element) || element.localName }));

const inMotion: Look = notice =>
  notice
    .getAnimations({ subtree: true })
    .some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY)
    ? [{ what: 'motion', where: notice.localName }]
    : [];
