// Entry of the part that opens on demand: preferences, declaration, receipt, placeholders, withdrawal, and what else a page asks for through `window.assent`.
import type { Choice, Method } from '@assent/core';
import { change as changeOn } from './act/change.ts';
import { review as reviewOn } from './act/review.ts';
import { settle } from './act/settle.ts';
import { thisTerminal } from './act/this-terminal.ts';
import { withdraw as withdrawFrom } from './act/withdraw.ts';
import { byPage } from './gate/later/by-page.ts';
import { verdictsOf } from './gate/later/verdicts-of.ts';
import type { Handle, Verdicts } from './handle.ts';
import { confirmWithdrawal as confirmOn } from './ui/confirm-withdrawal.ts';
import { honourSignal } from './ui/honour-signal.ts';
import { openNotice } from './ui/open-notice.ts';
import { openPreferences } from './ui/panel/open-preferences.tsx';

export { attend } from './gate/later/attend.ts';
export { restore } from './gate/later/restore.ts';
export { readReceipt as receipt } from './subject/receipt.ts';
export * from './ui.ts'; // so that all of it is one file, and there whenever this one is
export { renderDeclaration } from './ui/declaration/render-declaration.tsx';
export { showPlaceholders } from './ui/placeholder/show-placeholders.tsx';
export { renderReceipt } from './ui/receipt/render-receipt.tsx';
export { honourSignal, openPreferences };

export const open = (handle: Handle, what?: 'preferences' | 'notice'): Promise<void> =>
  what === 'notice' ? openNotice(handle) : openPreferences(handle, document.activeElement);

/** Purposes that are not named keep their verdict. */
export const choose = (handle: Handle, wanted: Readonly<Record<string, boolean>>): Promise<void> => settle(handle, verdictsOf(handle, wanted), byPage('save'));

/** Withdraws everything on this page's terminal, and reloads it. */
export const withdraw = (handle: Handle): Promise<void> => withdrawFrom(handle, byPage('withdraw'), thisTerminal(handle));

/** Puts a choice in force and makes what it takes back effective; answers whether the page is being reloaded. */
export const change = (handle: Handle, verdicts: Verdicts, method: Method): Promise<boolean> => changeOn(handle, verdicts, method, thisTerminal(handle));

/** Says, on the page after a withdrawal, what was deleted and what could not be, once. */
export const confirmWithdrawal = (handle: Handle): Promise<void> => confirmOn(handle, thisTerminal(handle));

/** Makes this page follow a choice that was made without it, and erases what was written in spite of one. */
export const review = (handle: Handle, stored: Choice | null): Promise<void> => reviewOn(handle, stored, thisTerminal(handle));
