// Entry of the part that a first visit loads: notice, confirmation, the acts, and the delivery of their records.
import type { Withdrawn } from './act/erasure.ts';
import { meansOf } from './act/means.ts';
import type { Handle } from './handle.ts';
import { confirm } from './ui/confirm.ts';
import { sayWithdrawn } from './ui/say-outcome.ts';
import { sheetOf } from './ui/sheet.ts';

export { enter } from './gate/later/enter.ts';
export { choose } from './act/choose.ts';
export { closeAll } from './ui/close-all.ts';
export { openNotice } from './ui/open-notice.ts';

/** Sends the records that an earlier page could not, unless the endpoint has asked for peace. Never rejects. */
export async function flushOutbox(handle: Handle): Promise<void> {
  await meansOf(handle).outbox?.flush(false);
}

/** Says, on the page after a withdrawal, what was deleted and what could not be, once. */
export async function confirmWithdrawal(handle: Handle): Promise<void> {
  const { sessionStorage } = handle.native;
  const key = `${handle.rules.cookie.name}.withdrawn`;
  const told = sessionStorage?.getItem(key);
  if (!told) return;
  const sheet = await sheetOf(handle);
  sessionStorage?.removeItem(key);
  confirm(handle, sheet, sayWithdrawn(sheet.say, JSON.parse(told) as Withdrawn));
}
