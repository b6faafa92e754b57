// Clicks a control of a notice as a person would: with the mouse, where it is on the screen.
import type { Page, CDPSession } from 'puppeteer-core';
import { callOf, isolatedWorld } from '../visit/isolated.ts';
import { NOTICE_PARTS, readNotice } from './read-notice.ts';

/** `layer` and `control` count as `findNotice` lists them in that frame. Answers false when it is not there any more. */
export async function clickControl(page: Page, session: CDPSession, frameId: string, layer: number, control: number): Promise<boolean> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: callOf(readNotice, [...NOTICE_PARTS, [layer, control]]),
    contextId: await isolatedWorld(session, frameId),
  });
  const { objectId } = result;
  if (!objectId) return false;
  try {
    await session.send('DOM.scrollIntoViewIfNeeded', { objectId });
    const { quads } = await session.send('DOM.getContentQuads', { objectId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
    if (!quads.length) return false;
    await page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
    return true;
  } catch {
    return false;
  } finally {
    await session.send('Runtime.releaseObject', { objectId }).catch(() => undefined);
  }
}
