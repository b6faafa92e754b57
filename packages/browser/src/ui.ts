// Entry of the part that a first visit loads: notice, confirmation, the acts, and the delivery of their records.
import { meansOf } from './act/means.ts';
import type { Handle } from './handle.ts';

export { enter } from './gate/later/enter.ts';
export { choose } from './act/choose.ts';
export { closeAll } from './ui/close-all.ts';
export { openNotice } from './ui/open-notice.ts';

/** Sends the records that an earlier page could not, unless the endpoint has asked for peace. Never rejects. */
export async function flushOutbox(handle: Handle): Promise<void> {
  await meansOf(handle).outbox?.flush(false);
}
