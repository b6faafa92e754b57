// Parity beside the rates: whether the notice treats both answers alike, so that a rate bought with a dark pattern is seen for what it is.
import type { Rates } from '@assent/core';
import { useSpeech } from '../words/speech.ts';

export function ParityNote({ parity: { of, broken } }: Pick<Rates, 'parity'>) {
  const { words, format } = useSpeech();
  const { title, holds, fails, rule, rules } = words.parity;
  const kept = of - broken.length;
  return (
    <section class={broken.length ? 'parity broken' : 'parity'} aria-labelledby="parity-title">
      <h2 id="parity-title">{title}</h2>
      <p class="score">{words.outOf(format.count(kept), format.count(of))}</p>
      <svg class="pips" width={of * 14} height="12" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <rect key={i} class={i < kept ? 'kept' : 'lost'} x={i * 14 + 1} y="1" width="10" height="10" rx="2" />
        ))}
      </svg>
      <p>{broken.length ? fails : holds}</p>
      {broken.length > 0 && (
        <ul>
          {broken.map(one => (
            <li key={one.rule}>{rule(one.rule, rules[one.rule], one.why)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
