// The figures of a range: cards, trend, purposes.
import type { Rates } from '@assent/core';
import { IndicatorCard } from '../chart/IndicatorCard.tsx';
import { PurposeBars } from '../chart/PurposeBars.tsx';
import { Trend } from '../chart/Trend.tsx';
import { INDICATORS } from '../figures/indicators.ts';
import { useSpeech } from '../words/speech.ts';
import { ParityNote } from './ParityNote.tsx';

export function Figures({ rates }: { readonly rates: Rates }) {
  const { words, format } = useSpeech();
  return (
    <>
      <section aria-labelledby="key-figures">
        <h2 class="sr" id="key-figures">
          {words.figures}
        </h2>
        <div class="cards">
          {INDICATORS.map(indicator => (
            <IndicatorCard key={indicator.id} indicator={indicator} rates={rates} />
          ))}
        </div>
        <p class="note">
          {words.sum} {words.change.with(format.span(rates.previous))}
        </p>
        <ParityNote parity={rates.parity} />
      </section>
      <div class="charts">
        <Trend rates={rates} />
        <PurposeBars rates={rates} />
      </div>
    </>
  );
}
