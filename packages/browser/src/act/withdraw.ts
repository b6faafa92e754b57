// Withdrawal of everything, in one act (FR-23, GDPR art. 7(3)).
import type { Method } from '@assent/core';
import type { Handle } from '../handle.ts';
import { change } from './change.ts';
import type { Terminal } from './erasure.ts';

/** Denies every purpose and service, erases what they stored and reloads; where nothing was granted, records the refusal. */
export async function withdraw(handle: Handle, method: Method, terminal: Terminal): Promise<void> {
  await change(handle, { purposes: [], services: {} }, method, terminal);
}
