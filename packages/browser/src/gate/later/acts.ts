// What the gate, and a page through `window.assent`, can ask of the parts that are loaded later.
import type { Method } from '@assent/core';
import { settle } from '../../act/settle.ts';
import type { Handle, PanelPart, UiPart } from '../../handle.ts';
import { begin } from './begin.ts';
import { verdictsOf } from './verdicts-of.ts';

/** The module that was loaded: `ui.ts` for everything here. */
export type Part = UiPart & PanelPart;

const by = (control: Method['control']): Method => ({ layer: 'api', control, input: 'unknown', asked: false });

export const ACTS: Readonly<Record<string, (handle: Handle, part: Part, ...args: never[]) => unknown>> = {
  begin: (handle, ui) => begin(handle, ui),
  open: async (handle, ui, what: 'preferences' | 'notice' = 'preferences') =>
    what === 'notice' ? ui.openNotice(handle) : (await handle.panel()).openPreferences(handle, document.activeElement),
  close: (handle, ui) => ui.closeAll(handle),
  acceptAll: (handle, ui) => settle(handle, { purposes: handle.rules.purposes, services: {} }, by('accept-all'), ui.choose),
  refuseAll: (handle, ui) => settle(handle, { purposes: [], services: {} }, by('refuse-all'), ui.choose),
  choose: (handle, ui, wanted: Readonly<Record<string, boolean>>) => settle(handle, verdictsOf(handle, wanted), by('save'), ui.choose),
  withdraw: async handle => (await handle.panel()).withdraw(handle, by('withdraw')),
  receipt: async handle => (await handle.panel()).readReceipt(handle),
};
