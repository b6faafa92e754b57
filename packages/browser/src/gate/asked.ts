// Whether a part of the SDK has to be loaded without anybody asking for it.
import type { Choice, Rules } from '@assent/core';

/** The visitor is to be asked, or their signal recorded: no choice holds, and a service needs a purpose that is optional. */
export function isAsked(choice: Choice | null, rules: Rules): boolean {
  return !choice && !rules.quiet;
}
