// What a form of the preferences page says.
import type { Choice, Control } from '@assent/core';

export interface Answer extends Pick<Choice, 'purposes' | 'services'> {
  readonly control: Control;
}

/** Control of each button. `save` takes the radios; what is neither refused nor accepted counts as refused (FR-02). */
const BUTTONS: Readonly<Record<string, Control>> = { refuse: 'refuse-all', accept: 'accept-all', save: 'save', withdraw: 'withdraw' };

/**
 * `null` when no button of ours was pressed. `asked` = the purposes that the site asks about; anything else in the form is left out.
 * `exempt` = services that measure without consent, which only `save` says anything about: `objections` = those of them that were objected to before.
 */
export function readAnswer(form: URLSearchParams, asked: readonly string[], exempt: readonly string[] = [], objections: readonly string[] = []): Answer | null {
  const control = BUTTONS[form.get('act') ?? ''];
  if (!control) return null;
  const granted = { 'accept-all': asked, save: asked.filter(id => form.get(`purpose-${id}`) === 'granted') } as Partial<Record<Control, readonly string[]>>;
  const objected = control === 'save' ? exempt.filter(id => form.get(`service-${id}`) === 'denied') : objections; // nothing else takes one back
  return { control, purposes: granted[control] ?? [], services: Object.fromEntries(objected.map(id => [id, 'denied' as const])) };
}
