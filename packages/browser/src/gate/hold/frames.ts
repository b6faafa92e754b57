// Ways in: the untouched APIs of a same-origin frame.
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** Calls `guard` with a frame's window when a script of this page takes hold of it, and may. */
export function holdFrames(realm: Realm, guard: (realm: Realm) => void): void {
  const take = (inner: { readonly defaultView?: unknown; readonly document?: unknown } | null) => {
    const frame = inner?.defaultView ?? (inner?.document && inner);
    if (frame) guard(frame as Realm);
  };
  for (const key of ['contentWindow', 'contentDocument']) patch(realm, 'HTMLIFrameElement', key, undefined, take);
}
