// Settles a choice made outside the preferences: a first one is simply made, one that may take something back is made effective too (FR-24).
import type { Method } from '@assent/core';
import type { Handle, Verdicts } from '../handle.ts';
import { choose } from './choose.ts';

/**
 * Where a choice is in force, or things run for want of a refusal, the preferences' part acts: it also erases and reloads when a grant is lost.
 * When that part cannot be loaded the choice is put in force all the same; the gate has reported why.
 */
export async function settle(handle: Handle, verdicts: Verdicts, method: Method): Promise<void> {
  const panel = (handle.choice() ?? handle.rules.until) && (await handle.panel().catch(() => null));
  await (panel ? panel.change(handle, verdicts, method) : choose(handle, verdicts, method));
}
