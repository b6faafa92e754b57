// What a page begins with when the UI is due.
import type { Handle, UiPart } from '../../handle.ts';
import { isAsked } from '../asked.ts';

/** Tells what became of a withdrawal, asks who has not chosen, and sends at idle what an earlier page could not. */
export async function begin(handle: Handle, ui: UiPart): Promise<void> {
  const { native, rules } = handle;
  const flush = () => void ui.flushOutbox(handle);
  if (Object.keys(native.localStorage ?? {}).some(key => key.startsWith(`${rules.cookie.name}.o.`))) (window.requestIdleCallback ?? native.setTimeout)(flush);
  if (native.sessionStorage?.getItem(`${rules.cookie.name}.withdrawn`)) await (await handle.panel()).confirmWithdrawal(handle);
  if (isAsked(handle.choice(), rules)) await ui.openNotice(handle);
}
