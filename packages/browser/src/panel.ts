// Entry of the part that opens on demand: preferences, declaration, receipt, placeholders, withdrawal.
import type { Choice, Method } from '@assent/core';
import { change as changeOn } from './act/change.ts';
import { review as reviewOn } from './act/review.ts';
import { thisTerminal } from './act/this-terminal.ts';
import { withdraw as withdrawFrom } from './act/withdraw.ts';
import type { Handle, Verdicts } from './handle.ts';
import { confirmWithdrawal as confirmOn } from './ui/confirm-withdrawal.ts';

export { attend } from './gate/later/attend.ts';
export { enter } from './gate/later/enter.ts';
export { readReceipt } from './subject/receipt.ts';
export { renderDeclaration } from './ui/declaration/render-declaration.tsx';
export { openPreferences } from './ui/panel/open-preferences.tsx';
export { showPlaceholders } from './ui/placeholder/show-placeholders.tsx';
export { renderReceipt } from './ui/receipt/render-receipt.tsx';

/** Withdraws everything on this page's terminal, and reloads it. */
export const withdraw = (handle: Handle, method: Method): Promise<void> => withdrawFrom(handle, method, thisTerminal(handle));

/** Puts a choice in force and makes what it takes back effective; answers whether the page is being reloaded. */
export const change = (handle: Handle, verdicts: Verdicts, method: Method): Promise<boolean> => changeOn(handle, verdicts, method, thisTerminal(handle));

/** Says, on the page after a withdrawal, what was deleted and what could not be, once. */
export const confirmWithdrawal = (handle: Handle): Promise<void> => confirmOn(handle, thisTerminal(handle));

/** Makes this page follow a choice that was made without it, and erases what was written in spite of one. */
export const review = (handle: Handle, stored: Choice | null): Promise<void> => reviewOn(handle, stored, thisTerminal(handle));
