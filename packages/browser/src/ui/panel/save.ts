// Saves what the preferences say, and says it back.
import type { Method } from '@assent/core';
import { change } from '../../act/change.ts';
import { thisTerminal } from '../../act/this-terminal.ts';
import type { Handle, Verdicts } from '../../handle.ts';
import { confirm } from '../confirm.ts';
import { sayChoice } from '../say-choice.ts';
import { sheetOf } from '../sheet.ts';

/** A notice that stood behind the dialog confirms by itself; so does the page that starts again after something was taken back. */
export async function save(handle: Handle, verdicts: Verdicts, method: Method): Promise<void> {
  const reloading = await change(handle, verdicts, method, thisTerminal(handle));
  if (reloading || method.asked) return;
  const sheet = await sheetOf(handle);
  confirm(handle, sheet, sayChoice(sheet.texts, verdicts));
}
