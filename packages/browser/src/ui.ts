// Entry of the part that a first visit loads: notice, confirmation, the answer, and the delivery of its record.
import { answerAll } from './act/answer-all.ts';
import { byPage } from './gate/later/by-page.ts';
import type { Handle } from './handle.ts';

export { begin } from './gate/later/begin.ts';
export { enter } from './gate/later/enter.ts';
export { closeAll as close } from './ui/close-all.ts';

export const acceptAll = (handle: Handle): Promise<void> => answerAll(handle, byPage('accept-all'));
export const refuseAll = (handle: Handle): Promise<void> => answerAll(handle, byPage('refuse-all'));
