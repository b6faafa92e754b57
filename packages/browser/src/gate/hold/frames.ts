// Ways in: the untouched APIs of a same-origin frame, or of a window that this page opens.
import { keepsFrom } from './consider.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

type Frames = { readonly length: number; readonly [index: number]: Realm; readonly frameElement: Tag | null; readonly navigation?: Navigation };

/** Looks for frames that have come, or just remembers that one `may` come. */
export type Look = (may?: boolean) => void;

/** True once there was a frame, or may be one off the page: until then nothing that is inserted brings one, and nobody has to look. */
export let framed = false;

/**
 * Calls `guard` with the window of each frame before a script of this page can take hold of it, as far as this page may reach it. Answers
 * what looks for frames that have come.
 */
export function holdFrames(realm: Realm, guard: (realm: Realm) => void): Look {
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
  // whatever sends a frame somewhere holds it, as if that were written on it
  const sends = (frame: Element | null | undefined, address: unknown) => frame && keepsFrom(frame as Tag, 'src', address as string);
  const aims = (name: unknown, address: unknown) => sends(realm.document.getElementsByName(name as string)[0], address);
  patch(realm, '', 'open', ([address, name]) => aims(name, address), take);
  patch(realm, 'HTMLIFrameElement HTMLObjectElement', 'contentWindow contentDocument', undefined, take);
  (realm as unknown as Window).addEventListener(
    'click',
    event => {
      const link = (event.target as Partial<Element>).closest?.<HTMLAnchorElement>('a[target]');
      if (link && aims(link.target, link)) event.preventDefault();
    },
    true,
  );
  // by its own document, or by ours (a blank one, which never had a document, does not tell)
  frames.navigation?.addEventListener('navigate', event => sends(frames.frameElement, event.destination.url) && event.preventDefault());
  return may => {
    const length = count.call(realm);
    framed ||= !!(may || length);
    if (!length || frames[length - 1] === last) return;
    last = frames[length - 1];
    for (let index = 0; index < length; index++) take(frames[index] as Realm);
  };
}
