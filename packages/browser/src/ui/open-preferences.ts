// Opens the preferences from notice or confirmation, which stay until they are there.
import type { Handle } from '../handle.ts';
import type { Sheet } from './sheet.ts';

/** When they cannot be had, the sheet says so and stays usable. Never rejects. */
export async function openPreferences(handle: Handle, sheet: Sheet, opener: Element): Promise<void> {
  try {
    const panel = await handle.panel();
    await panel.openPreferences(handle, opener);
    sheet.note('');
    sheet.onDialogClosed(() => opener.isConnected || sheet.focus());
  } catch (cause) {
    handle.report('preferences-failed', cause);
    sheet.note(sheet.texts.unloaded);
  }
}
