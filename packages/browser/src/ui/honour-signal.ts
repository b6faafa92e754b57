// Honours Global Privacy Control: refuses for the visitor, keeps a record of that with its source, and says so (US-02, US-03).
import { choose } from '../act/choose.ts';
import { byPage } from '../gate/later/by-page.ts';
import type { Handle } from '../handle.ts';
import { confirm } from './confirm.ts';
import { loadModel } from './model.ts';
import { saySignal } from './say-signal.ts';
import { sheetOf } from './sheet.ts';

/** Refuses what the law of the profile means by it, which is most often everything. The signal is an act of its own, told once; the confirmation leads to the preferences, where a later choice of the visitor's wins. */
export async function honourSignal(handle: Handle): Promise<void> {
  await choose(handle, { purposes: handle.rules.spared ?? [], services: {} }, byPage('signal'));
  const [model, sheet] = await Promise.all([loadModel(handle), sheetOf(handle)]);
  confirm(handle, sheet, saySignal(model, 'gpc.honoured'));
}
