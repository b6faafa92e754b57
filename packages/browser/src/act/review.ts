// Review: makes a page follow a choice that was made without it, in another tab or while it lay in the browser's cache (FR-24).
import { type Choice, decide } from '@assent/core';
import type { Handle } from '../handle.ts';
import type { Terminal } from './erasure.ts';
import { sweep } from './sweep.ts';

/**
 * Starts the page again when the choice that is stored takes back what runs here; else erases the tracers of what may not run. A choice that
 * grants more is for the next page: nothing appears on a page because of a click elsewhere.
 */
export async function review(handle: Handle, stored: Choice | null, terminal: Terminal): Promise<void> {
  const { rules, context } = handle;
  // without a cookie (refused by the terminal, or cleared) the choice that was made here stands
  const revoked = stored && rules.services.some(([id, purposes]) => handle.decide(id).run && !decide({ id, purposes }, stored, context).run);
  if (revoked) terminal.reload();
  else await sweep(handle, terminal);
}
