// Whether a part of the SDK has to be loaded without anybody asking for it.
import type { Choice, Rules } from '@assent/core';

/** Global Privacy Control: the browser's standing wish. */
export function hasGpc(): boolean {
  return !!(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;
}

/** The visitor is to be asked: no choice holds, no signal refuses for them, and a service needs a purpose that is optional. */
export function isAsked(choice: Choice | null, { gpc, services, purposes }: Rules): boolean {
  return !choice && !(gpc === 'refusal' && hasGpc()) && services.some(([, needed]) => needed.some(purpose => purposes.includes(purpose)));
}
