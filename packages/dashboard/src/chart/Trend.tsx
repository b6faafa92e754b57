// How the rates move over time: title, a sentence that says it, the picture, its notes and its table.
import type { Rates } from '@assent/core';
import { findingOf } from '../figures/finding.ts';
import { markersOf } from '../figures/markers.ts';
import { pointsOf } from '../figures/points.ts';
import { useSpeech } from '../words/speech.ts';
import { tellFinding } from './tell-finding.ts';
import { TrendChart } from './TrendChart.tsx';
import { VersionMarkers } from './VersionMarkers.tsx';
import { PictureButtons } from '../screen/PictureButtons.tsx';
import { TrendTable } from './TrendTable.tsx';

export function Trend({ rates }: { readonly rates: Rates }) {
  const { words, format } = useSpeech();
  const { days, previous, versions } = rates;
  const { title, grain: grains, gaps } = words.trend;
  const { grain, points } = pointsOf(days);
  const before = pointsOf(
    days.map(({ day }, i) => ({ ...(previous.days[i] ?? days[i]), day, complete: true }) as Rates['days'][number]),
    grain,
  ).points;
  const markers = markersOf(points, versions);
  const finding = tellFinding(findingOf(points), words, format);
  const untold = points.some(({ shares }) => Object.values(shares).some(share => !share.told));
  return (
    <figure class="panel trend" aria-labelledby="trend-title">
      <figcaption>
        <h2 id="trend-title">{title}</h2>
        <p class="finding">{finding}</p>
      </figcaption>
      <TrendChart points={points} before={previous.days.length ? before : []} markers={markers} label={`${title}. ${finding}`} />
      <p class="note">
        {grains[grain]} {untold && gaps}
      </p>
      {markers.length > 0 && <VersionMarkers markers={markers} />}
      <TrendTable points={points} grain={grain} />
      <PictureButtons rates={rates} title={`${title}. ${finding}`} definition={words.indicator.acceptAll.about} name="trend" />
    </figure>
  );
}
