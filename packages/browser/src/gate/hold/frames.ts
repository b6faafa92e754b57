// Ways in: the untouched APIs of a same-origin frame, or of a window that this page opens.
import { keepsFrom } from './consider.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

type Frames = { readonly length: number; readonly [index: number]: Realm; readonly frameElement: Tag | null; readonly navigation?: Navigation };

/**
 * Calls `guard` with the window of each frame before a script of this page can take hold of it, as far as this page may reach it. Answers a
 * function that looks for frames that have come; it is called often.
 */
export function holdFrames(realm: Realm, guard: (realm: Realm) => void): () => void {
  const frames = realm as unknown as Frames;
  const count = Object.getOwnPropertyDescriptor(realm, 'length')?.get as () => number;
  let last: Realm | undefined;
  const take = (found: Realm & Partial<Document>) => {
    try {
      guard((found.defaultView ?? found) as Realm);
    } catch {
      // none, or of another origin: its APIs are out of the page's reach as well
    }
  };
  patch(realm, ' HTMLIFrameElement HTMLObjectElement', 'open contentWindow contentDocument', undefined, take);
  // whatever sends the document of a frame away holds the frame (a blank one, which never had a document, does not tell)
  frames.navigation?.addEventListener(
    'navigate',
    event => frames.frameElement && keepsFrom(frames.frameElement, 'src', event.destination.url) && event.preventDefault(),
  );
  return () => {
    const length = count.call(realm);
    if (!length || frames[length - 1] === last) return;
    last = frames[length - 1];
    for (let index = 0; index < length; index++) take(frames[index] as Realm);
  };
}
