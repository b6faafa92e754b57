// Guards a realm: every way in, in one place.
import { attempt } from '../attempt.ts';
import { grantsAll } from '../state.ts';
import { holdCalls } from './calls.ts';
import { holdCss } from './css.ts';
import { holdElements } from './elements.ts';
import { holdFrames } from './frames.ts';
import { holdHtml } from './html.ts';
import { watchInserted } from './inserted.ts';
import { holdInsertions } from './insertions.ts';
import type { Tag } from './mark.ts';
import { keepText } from './patch.ts';
import type { Realm } from './realm.ts';
import { holdStorage } from './storage.ts';

const guarded = new WeakSet<Document>();

/**
 * Once per document. Where everything is granted there is nothing to hold on this page, and the page's APIs stay as they are. A way in that
 * this browser does not have, or that fails, does not keep the others from being guarded.
 */
export function guard(realm: Realm, seen: (tag: Tag) => void): void {
  if (guarded.has(realm.document)) return;
  guarded.add(realm.document);
  const holds = !grantsAll();
  const look = (holds && attempt(() => holdFrames(realm, frame => guard(frame, seen)))) || (() => {});
  const expect = attempt(() => watchInserted(realm, seen, look, holds));
  if (!holds || !expect) return;
  [keepText, holdElements, holdInsertions, holdHtml, holdCss, holdCalls, holdStorage].forEach(hold => attempt(() => hold(realm, look, expect)));
}
