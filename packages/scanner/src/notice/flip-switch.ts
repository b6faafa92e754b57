// Flips a switch of a notice. By script: what is drawn of it often lies over what it is.
import type { CDPSession } from 'puppeteer-core';
import { callOf, isolatedWorld } from '../visit/isolated.ts';
import { NOTICE_PARTS, readNotice } from './read-notice.ts';

/** `layer` and `toggle` count as `findNotice` lists them in that frame. Answers false when it is not there any more. */
export async function flipSwitch(session: CDPSession, frameId: string, layer: number, toggle: number): Promise<boolean> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: callOf(readNotice, [...NOTICE_PARTS, [layer, null, toggle]]),
    contextId: await isolatedWorld(session, frameId),
  });
  const { objectId } = result;
  if (!objectId) return false;
  await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: 'function () { this.click(); }', userGesture: true });
  await session.send('Runtime.releaseObject', { objectId }).catch(() => undefined);
  return true;
}
