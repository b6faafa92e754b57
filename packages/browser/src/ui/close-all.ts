// Closes whatever is open. Closing is never an answer (R7, FR-14).
import { meansOf } from '../act/means.ts';
import type { Handle } from '../handle.ts';
import { currentRoot } from './root.ts';
import { sheetOf } from './sheet.ts';

export async function closeAll(handle: Handle): Promise<void> {
  const root = currentRoot();
  if (!root) return;
  for (const dialog of root.querySelectorAll('dialog')) dialog.close();
  meansOf(handle).asking = null;
  const sheet = await sheetOf(handle);
  sheet.close();
}
