// Honours Global Privacy Control: refuses for the visitor, keeps a record of that with its source, and says so (US-02, US-03).
import { choose } from '../act/choose.ts';
import { byPage } from '../gate/later/by-page.ts';
import type { Handle } from '../handle.ts';
import { confirm } from './confirm.ts';
import { loadModel } from './model.ts';
import { sheetOf } from './sheet.ts';

/** The signal is an act of its own, told once; the confirmation leads to the preferences, where a later choice of the visitor's wins. */
export async function honourSignal(handle: Handle): Promise<void> {
  await choose(handle, { purposes: [], services: {} }, byPage('signal'));
  const [{ say }, sheet] = await Promise.all([loadModel(handle), sheetOf(handle)]);
  confirm(handle, sheet, say('gpc.honoured'));
}
