// Guards a realm: every way in, in one place.
import { attempt } from '../attempt.ts';
import { grantsAll } from '../state.ts';
import { holdCalls } from './calls.ts';
import { holdElements } from './elements.ts';
import { holdFrames } from './frames.ts';
import { holdHtml } from './html.ts';
import { watchInserted } from './inserted.ts';
import type { Tag } from './mark.ts';
import type { Realm } from './realm.ts';
import { holdStorage } from './storage.ts';

const guarded = new WeakSet<Realm>();

/**
 * Once per realm. Where everything is granted there is nothing to hold on this page, and the page's APIs stay as they are. A way in that
 * this browser does not have, or that fails, does not keep the others from being guarded.
 */
export function guard(realm: Realm, seen: (tag: Tag) => void): void {
  if (guarded.has(realm)) return;
  guarded.add(realm);
  attempt(() => watchInserted(realm, seen));
  if (grantsAll()) return;
  for (const hold of [holdElements, holdHtml, holdCalls, holdStorage]) attempt(() => hold(realm));
  attempt(() => holdFrames(realm, frame => guard(frame, seen)));
}
