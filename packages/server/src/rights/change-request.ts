// What a request becomes: the next state, or two months more.
import { dueOn, MONTHS, NEXT_STATES } from '@assent/core';
import type { RequestChange } from '@assent/core/schema';
import type { KeptRequest } from '../store/request-store.ts';

/** `null` where that may not follow. `who` is the account that does it, and takes care of the request from then on. */
export function changeRequest(kept: KeptRequest, { from, to, reason }: RequestChange, who: string, now: number): KeptRequest | null {
  if (kept.state !== from || kept.closed !== null) return null;
  if (to === from) return extend(kept, reason ?? null, who, now);
  if (!NEXT_STATES[from].includes(to)) return null;
  const isOver = NEXT_STATES[to].length === 0;
  // an extension's reason stays until there is an answer
  return { ...kept, state: to, reason: reason ?? (isOver ? null : kept.reason), assignee: who, closed: isOver ? now : null };
}

export const isExtended = ({ received, due }: Pick<KeptRequest, 'received' | 'due'>): boolean => due > dueOn(received, MONTHS.usual);

/** Once, and within the first month, of which the visitor is told (GDPR art. 12(3)). */
function extend(kept: KeptRequest, reason: KeptRequest['reason'], who: string, now: number): KeptRequest | null {
  if (isExtended(kept) || new Date(now).toISOString().slice(0, 10) > kept.due) return null;
  return { ...kept, reason, due: dueOn(kept.received, MONTHS.extended), assignee: who };
}
