// A card of the overview: a figure, the fraction behind it, how sure it is, and what it means (D1).
import type { Rates } from '@assent/core';
import { perDay } from '../figures/per-day.ts';
import { type Indicator, shareOf } from '../figures/indicators.ts';
import type { Share } from '../figures/share.ts';
import { Definition } from '../screen/Definition.tsx';
import { useSpeech } from '../words/speech.ts';
import type { IndicatorId } from '../words/words.ts';
import { changeOf } from '../figures/change.ts';
import { ChangeLine } from './ChangeLine.tsx';
import { DayBars } from './DayBars.tsx';
import { IntervalBar } from './IntervalBar.tsx';
import { tellShare } from './tell-share.ts';

export function IndicatorCard({ indicator, rates }: { readonly indicator: Indicator; readonly rates: Rates }) {
  const { words } = useSpeech();
  const { label, about } = words.indicator[indicator.id as IndicatorId];
  const share = shareOf(indicator.id, rates.totals);
  return (
    <article class="card" data-indicator={indicator.id}>
      <header>
        <h3>{label}</h3>
        <Definition label={label} about={about} />
      </header>
      {share && indicator.of ? <ShareFigure share={share} of={indicator.of} /> : <CountFigure rates={rates} />}
      <ChangeLine change={changeOf(indicator, rates.previous.totals, rates.totals)} />
    </article>
  );
}

function ShareFigure({ share, of }: { readonly share: Share; readonly of: 'shown' | 'answered' }) {
  const { words, format } = useSpeech();
  const { figure, fraction, sure } = tellShare(share, words, format);
  return (
    <>
      <p class={share.told || share.why !== 'few' ? 'figure' : 'figure few'}>{figure}</p>
      <p class="fraction">
        {fraction} {words.bases[of]}
      </p>
      <IntervalBar rate={share.told ? share.rate : null} />
      <p class="sure">{sure}</p>
    </>
  );
}

function CountFigure({ rates }: { readonly rates: Rates }) {
  const { words, format } = useSpeech();
  const average = perDay(rates.days);
  return (
    <>
      <p class="figure">{format.count(rates.totals.shown)}</p>
      <p class="fraction">{average === null ? '\u00a0' : words.perDay(format.count(average))}</p>
      <DayBars days={rates.days} />
    </>
  );
}
