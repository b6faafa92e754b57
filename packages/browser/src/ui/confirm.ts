// Says back what came of an act, where the notice was.
import { meansOf } from '../act/means.ts';
import type { Handle } from '../handle.ts';
import { drawConfirmation } from './draw-confirmation.ts';
import { openPreferences } from './open-preferences.ts';
import type { Sheet } from './sheet.ts';

/** Shows and announces `text`. The focus follows only if it was on what gives way; elsewhere it stays (ux §1.4). */
export function confirm(handle: Handle, sheet: Sheet, text: string): void {
  const follow = sheet.holdsFocus();
  const change = (opener: Element) => void openPreferences(handle, sheet, opener);
  const hide = () => {
    meansOf(handle).asking = null;
    sheet.close();
  };
  sheet.show(drawConfirmation(sheet.texts, text, change, hide));
  sheet.announce(text);
  if (follow) sheet.focus();
}
