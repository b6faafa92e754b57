// Answers every purpose alike: by the two main buttons of the notice, and by the page's own.
import type { Method } from '@assent/core';
import type { Handle } from '../handle.ts';
import { settle } from './settle.ts';

/** The method's control says which way. */
export function answerAll(handle: Handle, method: Method): Promise<void> {
  return settle(handle, { purposes: method.control === 'accept-all' ? handle.rules.purposes : [], services: {} }, method);
}
