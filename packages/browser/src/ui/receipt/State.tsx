// The state right now: one chip per purpose, in words (V1).
import type { JSX } from 'preact';
import type { Model } from '../model.ts';
import { stateOf } from '../state-of.ts';

export function State({ model: { handle, purposes, say } }: { readonly model: Model }): JSX.Element {
  return (
    <ul class="chips">
      {purposes.map(({ id, title }) => {
        const state = stateOf(handle, id);
        return (
          <li key={id} class={`chip ${state.slice(6)}`}>
            {title} <strong>{say(state)}</strong>
          </li>
        );
      })}
    </ul>
  );
}
