// Opens the preferences, and gives the focus back to whatever opened them.
import type { Control, Method } from '@assent/core';
import { render } from 'preact';
import { meansOf } from '../../act/means.ts';
import type { Handle, Verdicts } from '../../handle.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { loadModel } from '../model.ts';
import { ensureRoot, placeOf } from '../root.ts';
import { disclosure } from '../styles/disclosure.ts';
import { number } from '../styles/number.ts';
import { preferences } from '../styles/preferences.ts';
import { lockScroll } from './lock-scroll.ts';
import { Panel } from './Panel.tsx';
import { save } from './save.ts';

/** Rejects when the texts cannot be had. Called while it is open, it takes the focus to the title. */
export async function openPreferences(handle: Handle, opener: Element | null = null): Promise<void> {
  const model = await loadModel(handle);
  const root = ensureRoot(model.notice);
  const place = placeOf(root, 'preferences');
  const open = place.querySelector<HTMLElement>('dialog h2');
  if (open) return open.focus();
  adoptStyles(root, number, disclosure, preferences);
  const asked = meansOf(handle).asking !== undefined;
  const unlock = lockScroll(document.documentElement);

  const close = () => place.querySelector('dialog')?.close();
  const closed = () => {
    render(null, place);
    unlock();
    // a deep link opened once must not open again at the next reload
    if (location.hash === '#assent') history.replaceState(history.state, '', location.pathname + location.search);
    if (opener?.isConnected) (opener as HTMLElement).focus();
  };
  const onSave = (verdicts: Verdicts, control: Control, input: Method['input']) => {
    close(); // first, so that what confirms the choice is not inert behind a modal dialog
    save(handle, verdicts, { layer: 'preferences', control, input, asked }).catch((cause: unknown) =>
      handle.report('save-failed', `expected the choice to be saved, got ${cause}`),
    );
  };
  render(<Panel model={model} onSave={onSave} onClose={close} onClosed={closed} />, place);
}
