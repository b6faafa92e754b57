// The change of a figure against the period before: arrow, number, and whether it means anything.
import type { Change } from '../figures/change.ts';
import { useSpeech } from '../words/speech.ts';

export function ChangeLine({ change }: { readonly change: Change | null }) {
  const { words, format } = useSpeech();
  if (!change) return <p class="change">{words.change.none}</p>;
  const { unit, value, clear } = change;
  const arrow = Math.abs(value) < 0.05 ? '=' : value > 0 ? '▲' : '▼';
  return (
    <p class={clear ? 'change clear' : 'change'}>
      <span aria-hidden="true">{arrow}</span> {words.change[unit](format.signed(value, 1))}
      {!clear && ` · ${words.change.chance}`}
    </p>
  );
}
