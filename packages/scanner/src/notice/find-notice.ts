// Finds the notice on a page, in whichever frame it is.
import type { CDPSession } from 'puppeteer-core';
import { inFrames } from '../visit/isolated.ts';
import type { LayerSeen } from './notice-seen.ts';
import { type NoticeRead, readNotice } from './read-notice.ts';
import { TOPIC, WORDING } from './wording.ts';

export interface FoundNotice {
  readonly frameId: string;
  /** Every notice of the page, the topmost first, with where it was found. */
  readonly layers: readonly (LayerSeen & { readonly frameId: string; readonly at: number })[];
  readonly own: boolean;
}

/** `null` when nothing on the page asks for consent. */
export async function findNotice(session: CDPSession): Promise<FoundNotice | null> {
  const reads = await inFrames(session, readNotice as (words: typeof WORDING, topic: string) => NoticeRead, WORDING, TOPIC);
  const layers = reads.flatMap(({ frameId, value }) => value.layers.map((layer, at) => ({ ...layer, frameId, at })));
  const [first] = layers;
  return first ? { frameId: first.frameId, layers, own: reads.some(({ value }) => value.own) } : null;
}

/** Asks again until there is one, for so many milliseconds. */
export async function waitForNotice(session: CDPSession, most: number): Promise<FoundNotice | null> {
  for (let waited = 0; ; waited += 200) {
    const found = await findNotice(session).catch(() => null);
    if (found || waited >= most) return found;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
