// Two radios, refuse and accept: same size, same look, nothing saved until Save (FR-08, FR-10).
import type { JSX } from 'preact';
import type { Verdict } from '@assent/core';
import type { Speak } from '../words.ts';

const VERDICTS = ['denied', 'granted'] as const;

/** Letters of a word that fits beside another on a phone; a longer one stands below it: never two sizes, never a word in two. */
const SHORT = 9;

export interface VerdictRadiosProps {
  /** Unique in the panel; radios of one name exclude each other. */
  readonly name: string;
  readonly value: Verdict;
  readonly say: Speak;
  /** What runs without having been accepted is not called that. */
  readonly exempt?: boolean | undefined;
  readonly onChoose: (verdict: Verdict) => void;
}

export function VerdictRadios({ name, value, say, exempt, onChoose }: VerdictRadiosProps): JSX.Element {
  const word = (verdict: Verdict) => say(exempt && verdict === 'granted' ? 'state.exempt' : `verdict.${verdict}`);
  const wordy = VERDICTS.some(verdict => word(verdict).length > SHORT);
  return (
    <div class={wordy ? 'verdicts wordy' : 'verdicts'}>
      {VERDICTS.map(verdict => (
        <label key={verdict} class="verdict">
          <input type="radio" name={name} value={verdict} checked={value === verdict} onChange={() => onChoose(verdict)} />
          <span>{word(verdict)}</span>
        </label>
      ))}
    </div>
  );
}
