// The sheet: the one place at the bottom of the page where notice and confirmation take turns.
import type { NoticeTexts } from '@assent/core';
import { textsOf } from '../act/texts.ts';
import type { Handle } from '../handle.ts';
import { oncePer } from '../once-per.ts';
import { adoptStyles } from './adopt-styles.ts';
import { type Announce, makeAnnouncer } from './announcer.ts';
import { element } from './element.ts';
import { makeRoom } from './make-room.ts';
import { raise } from './raise.ts';
import { returnFocus } from './return-focus.ts';
import { ensureRoot, placeOf } from './root.ts';
import { notice } from './styles/notice.ts';

export interface Sheet {
  readonly texts: NoticeTexts;
  readonly announce: Announce;
  /** Shows `view` instead of what was there. */
  show(view: HTMLElement): void;
  /** Says something above the buttons, and aloud; `''` takes it back. */
  note(text: string): void;
  /** Empties the place; the focus goes back to where it came from if it was inside. */
  close(): void;
  /** The `data-assent-part` that is on screen, if one is. */
  part(): string | undefined;
  holdsFocus(): boolean;
  /** Moves the focus to what is on screen. */
  focus(): void;
  /** Calls `then` when the dialog that is open now has closed. */
  onDialogClosed(then: () => void): void;
}

/** The sheet of this page, made at the first call. Rejects when the texts cannot be had. */
export async function sheetOf(handle: Handle): Promise<Sheet> {
  const texts = await textsOf(handle);
  return sheetIn(handle, ensureRoot(texts), texts);
}

const sheetIn = oncePer(({ native: { setTimeout } }: Handle, root: ShadowRoot, texts: NoticeTexts): Sheet => {
  adoptStyles(root, notice);
  const place = placeOf(root, 'sheet');
  const announce = makeAnnouncer(root, setTimeout);
  const box = () => place.firstElementChild as HTMLElement | null;
  const holdsFocus = () => place.contains(root.activeElement);
  // in the frame that shows it, when it is laid out anyway: to ask in the press itself would lay the page out once more (INP)
  const watch = new ResizeObserver(() => {
    const view = box() as HTMLDialogElement;
    const fixed = getComputedStyle(view).position === 'fixed';
    raise(root.host as HTMLElement, fixed && !view.open); // a dialog goes to the top layer by itself
    makeRoom(fixed ? innerHeight - view.getBoundingClientRect().top + 8 : 0);
  });
  let before: EventTarget | null = null;

  place.addEventListener('focusin', ({ relatedTarget }) => {
    if (!place.contains(relatedTarget as Node | null)) before = relatedTarget;
  });

  return {
    texts,
    announce,
    show(view) {
      place.replaceChildren(view);
      (view as Partial<HTMLDialogElement>).showModal?.();
      watch.disconnect();
      watch.observe(view);
    },
    note(text) {
      place.querySelector('.note')?.remove();
      if (!text) return;
      // an alert, because what is outside a modal notice is silent, and because a press was in vain
      place.querySelector('.actions')?.before(element('p', { class: 'why note', role: 'alert' }, text));
    },
    close() {
      const inside = holdsFocus();
      watch.disconnect();
      makeRoom(0);
      place.replaceChildren();
      if (inside) returnFocus(before);
    },
    part: () => box()?.dataset.assentPart,
    holdsFocus,
    focus: () => box()?.focus(),
    // the event does not bubble
    onDialogClosed: then => root.addEventListener('close', then, { capture: true, once: true }),
  };
});
