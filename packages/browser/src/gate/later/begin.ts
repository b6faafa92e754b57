// What a page begins with when the UI is due.
import { meansOf } from '../../act/means.ts';
import type { Handle } from '../../handle.ts';
import { isAsked } from '../asked.ts';
import { openNotice } from '../../ui/open-notice.ts';

/** Tells what became of a withdrawal, asks who has not chosen (or has the signal choose that their browser sends), and sends at idle what an earlier page could not. */
export async function begin(handle: Handle): Promise<void> {
  const { native, rules } = handle;
  const { outbox } = meansOf(handle);
  (window.requestIdleCallback ?? native.setTimeout)(() => void outbox?.flush(false));
  if (native.sessionStorage?.getItem(`${rules.cookie.name}.withdrawn`)) await (await handle.panel()).confirmWithdrawal(handle);
  if (!isAsked(handle.choice(), rules)) return;
  if (handle.signals.gpc && rules.gpc === 'refusal') await (await handle.panel()).honourSignal(handle);
  else await openNotice(handle, true);
}
