// Where things stand: the last choice, until when it holds, and what overrules it here.
import { type Choice, grantsAny } from '@assent/core';
import type { JSX } from 'preact';
import type { Model } from '../model.ts';
import { sayDate } from '../say-date.ts';
import { saySignal } from '../say-signal.ts';

export function Standing({ model }: { readonly model: Model }): JSX.Element {
  const { handle, say } = model;
  const choice = handle.choice();
  return (
    <>
      <p class="last">
        {choice
          ? say('panel.last', { date: sayDate(say.locale, choice.at), expiry: sayDate(say.locale, choice.at + handle.rules.validity) })
          : say(handle.rules.purposes.some(handle.granted) ? 'panel.unrefused' : 'panel.none')}
      </p>
      {handle.signals.gpc && handle.rules.gpc === 'refusal' && <p class="note">{despite(model, choice) ? say('gpc.despite') : saySignal(model, 'gpc')}</p>}
      {handle.context === 'health' && <p class="note">{say('health')}</p>}
    </>
  );
}

/** Something is on that the signal refuses. */
function despite({ handle: { rules } }: Model, choice: Choice | null): boolean {
  return grantsAny(choice && { ...choice, purposes: choice.purposes.filter(id => !rules.spared?.includes(id)) });
}
