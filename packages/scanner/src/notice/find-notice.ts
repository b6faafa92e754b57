// Finds the notice on a page, in whichever frame it is.
import type { CDPSession } from 'puppeteer-core';
import { inFrames } from '../visit/isolated.ts';
import type { LayerSeen } from './notice-seen.ts';
import { NOTICE_PARTS, type NoticeRead, readNotice } from './read-notice.ts';
import { revealRoots } from './reveal-roots.ts';

/** A layer, and where to find it again. */
export interface FoundLayer extends LayerSeen {
  readonly frameId: string;
  /** Its place among the notices of that frame. */
  readonly at: number;
}

export interface FoundNotice {
  /** Every notice of the page, the topmost first. */
  readonly layers: readonly FoundLayer[];
  readonly own: boolean;
}

/** `null` when nothing on the page asks for consent. */
export async function findNotice(session: CDPSession): Promise<FoundNotice | null> {
  const read = readNotice as (...parts: typeof NOTICE_PARTS) => NoticeRead;
  const reads = await inFrames(session, read, ...NOTICE_PARTS);
  const layers = reads.flatMap(({ frameId, value }) => value.layers.map((layer, at) => ({ ...layer, frameId, at })));
  return layers.length ? { layers, own: reads.some(({ value }) => value.own) } : null;
}

const STEP = 200;
// the whole document has to be asked for: now and then is often enough
const REVEAL_EVERY = 5;

/** Asks again until there is one, for so many milliseconds; looks into closed shadow roots too. */
export async function waitForNotice(session: CDPSession, most: number): Promise<FoundNotice | null> {
  const end = performance.now() + most;
  for (let turn = 0; ; turn++) {
    const found = await findNotice(session).catch(() => null);
    if (found) return found;
    // by the clock: on a large page a look may take longer than the step
    const last = performance.now() >= end;
    if ((last || turn % REVEAL_EVERY === 0) && (await revealRoots(session).catch(() => false))) {
      const revealed = await findNotice(session).catch(() => null);
      if (revealed) return revealed;
    }
    if (last) return null;
    await new Promise(resolve => setTimeout(resolve, STEP));
  }
}
