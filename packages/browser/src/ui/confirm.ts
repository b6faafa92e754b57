// Says back what came of an act, where the notice was.
import { setAsking } from '../act/asking.ts';
import type { Handle } from '../handle.ts';
import { drawConfirmation } from './draw-confirmation.ts';
import { openPreferences } from './open-preferences.ts';
import type { Sheet } from './sheet.ts';

/** Shows and announces `text`. The focus follows only if it was on what gives way; elsewhere it stays (ux §1.4). */
export function confirm(handle: Handle, sheet: Sheet, text: string): void {
  const follow = sheet.holdsFocus();
  const onChange = (opener: Element) => void openPreferences(handle, sheet, opener);
  const onHide = () => {
    setAsking(handle, null);
    sheet.close();
  };
  sheet.show(drawConfirmation({ texts: sheet.texts, text, onChange, onHide }));
  sheet.announce(text);
  if (follow) sheet.focus();
}
