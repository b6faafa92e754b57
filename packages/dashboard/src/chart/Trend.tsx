// How the rates move over time: title, a sentence that says it, the picture, its notes and its table.
import type { Rates } from '@assent/core';
import { findingOf } from '../figures/finding.ts';
import { pointsOf } from '../figures/points.ts';
import { useSpeech } from '../words/speech.ts';
import { tellFinding } from './tell-finding.ts';
import { TrendChart } from './TrendChart.tsx';
import { TrendTable } from './TrendTable.tsx';

export function Trend({ days }: { readonly days: Rates['days'] }) {
  const { words, format } = useSpeech();
  const { title, grain: grains, gaps } = words.trend;
  const { grain, points } = pointsOf(days);
  const finding = tellFinding(findingOf(points), words, format);
  const untold = points.some(({ shares }) => Object.values(shares).some(share => !share.told));
  return (
    <figure class="panel trend" aria-labelledby="trend-title">
      <figcaption>
        <h2 id="trend-title">{title}</h2>
        <p class="finding">{finding}</p>
      </figcaption>
      <TrendChart points={points} label={`${title}. ${finding}`} />
      <p class="note">
        {grains[grain]} {untold && gaps}
      </p>
      <TrendTable points={points} grain={grain} />
    </figure>
  );
}
