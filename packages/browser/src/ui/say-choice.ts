// The choice said back.
import type { NoticeTexts } from '@assent/core';
import type { Verdicts } from '../handle.ts';

/** `Saved. 2 of 3 purposes are on.`; just `Saved.` where "none" or "all" would forget a service that differs. */
export function sayChoice({ outcomes, saved }: NoticeTexts, { purposes: { length }, services }: Verdicts): string {
  const differs = Object.values(services).includes(length ? 'denied' : 'granted');
  return (differs && !(length && outcomes[length + 1]) ? saved : outcomes[length]) ?? '';
}
