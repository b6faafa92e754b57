// What a form of the preferences page says.
import type { Choice, Control } from '@assent/core';

export interface Answer extends Pick<Choice, 'purposes' | 'services'> {
  readonly control: Control;
}

/** Control of each button. `save` takes the radios; what is neither refused nor accepted counts as refused (FR-02). */
const BUTTONS: Readonly<Record<string, Control>> = { refuse: 'refuse-all', accept: 'accept-all', save: 'save', withdraw: 'withdraw' };

/** `null` when no button of ours was pressed. `asked` = the purposes that the site asks about; anything else in the form is left out. */
export function readAnswer(form: URLSearchParams, asked: readonly string[]): Answer | null {
  const control = BUTTONS[form.get('act') ?? ''];
  if (!control) return null;
  const granted = { 'accept-all': asked, save: asked.filter(id => form.get(`purpose-${id}`) === 'granted') } as Partial<Record<Control, readonly string[]>>;
  return { control, purposes: granted[control] ?? [], services: {} };
}
