// Ways in: the untouched APIs of a same-origin frame, or of a window that this page opens.
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

type Frames = Realm & { readonly length: number; readonly [index: number]: Realm };

/**
 * Calls `guard` with the window of each frame before a script of this page can take hold of it, as far as this page may reach it. Answers a
 * function that looks for frames that have come; it is called often.
 */
export function holdFrames(realm: Realm, guard: (realm: Realm) => void): () => void {
  const frames = realm as Frames;
  const count = Object.getOwnPropertyDescriptor(realm, 'length')?.get as () => number;
  let last: Realm | undefined;
  const take = (found: (Partial<Realm> & { readonly defaultView?: unknown }) | null) => {
    try {
      const frame = found?.defaultView ?? (found?.document && found);
      if (frame) guard(frame as Realm);
    } catch {
      // of another origin: its APIs are out of the page's reach as well
    }
  };
  patch(realm, ' HTMLIFrameElement HTMLFrameElement HTMLObjectElement', 'open contentWindow contentDocument', undefined, take);
  return () => {
    const length = count.call(realm);
    if (!length || frames[length - 1] === last) return;
    last = frames[length - 1];
    for (let index = 0; index < length; index++) take(frames[index] as Realm);
  };
}
