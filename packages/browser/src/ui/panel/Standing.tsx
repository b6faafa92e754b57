// Where things stand: the last choice, until when it holds, and what overrules it here.
import { grantsAny } from '@assent/core';
import type { JSX } from 'preact';
import type { Model } from '../model.ts';
import { sayDate } from '../say-date.ts';

export function Standing({ model: { handle, say } }: { readonly model: Model }): JSX.Element {
  const choice = handle.choice();
  return (
    <>
      <p class="last">
        {choice
          ? say('panel.last', { date: sayDate(say.locale, choice.at), expiry: sayDate(say.locale, choice.at + handle.rules.validity) })
          : say(handle.rules.purposes.some(handle.granted) ? 'panel.unrefused' : 'panel.none')}
      </p>
      {handle.signals.gpc && handle.rules.gpc === 'refusal' && <p class="note">{say(grantsAny(choice) ? 'gpc.despite' : 'gpc')}</p>}
      {handle.context === 'health' && <p class="note">{say('health')}</p>}
    </>
  );
}
