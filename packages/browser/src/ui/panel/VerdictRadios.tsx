// Two radios, refuse and accept: same size, same look, nothing saved until Save (FR-08, FR-10).
import type { JSX } from 'preact';
import type { Verdict } from '@assent/core';
import type { Speak } from '../words.ts';

export interface VerdictRadiosProps {
  /** Unique in the panel; radios of one name exclude each other. */
  readonly name: string;
  readonly value: Verdict;
  readonly say: Speak;
  readonly onChoose: (verdict: Verdict) => void;
}

export function VerdictRadios({ name, value, say, onChoose }: VerdictRadiosProps): JSX.Element {
  return (
    <div class="verdicts">
      {(['denied', 'granted'] as const).map(verdict => (
        <label key={verdict} class="verdict">
          <input type="radio" name={name} value={verdict} checked={value === verdict} onChange={() => onChoose(verdict)} />
          <span>{say(`verdict.${verdict}`)}</span>
        </label>
      ))}
    </div>
  );
}
