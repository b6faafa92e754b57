// The table behind the trend: every number the chart draws, and the counts it is made from (D5).
import { SERIES } from '../figures/indicators.ts';
import type { Grain, Point } from '../figures/points.ts';
import { useSpeech } from '../words/speech.ts';
import { TableDrawer } from './TableDrawer.tsx';
import { tellPoint } from './tell-point.ts';
import { tellHits } from './tell-share.ts';

export function TrendTable({ points, grain }: { readonly points: readonly Point[]; readonly grain: Grain }) {
  const { words, format } = useSpeech();
  const { column, caption } = words.trend;
  return (
    <TableDrawer caption={caption}>
      <thead>
        <tr>
          <th scope="col">{column[grain]}</th>
          <th scope="col">{words.indicator.shown.label}</th>
          {SERIES.map(id => (
            <th key={id} scope="colgroup" colSpan={2}>
              {words.indicator[id].label}
            </th>
          ))}
          <th scope="col">{words.indicator.withdrawn.label}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(point => (
          <tr key={point.from}>
            <th scope="row">{tellPoint(point, words, format)}</th>
            <td>{format.count(point.counts.shown)}</td>
            {SERIES.map(id => {
              const share = point.shares[id];
              return [
                <td key={id}>{tellHits(share, words, format)}</td>,
                <td key={`${id} rate`}>{share.told ? format.percent(share.rate.value, share.of) : <span class="untold">{words.trend.untold}</span>}</td>,
              ];
            })}
            <td>{format.count(point.counts.withdrawn)}</td>
          </tr>
        ))}
      </tbody>
    </TableDrawer>
  );
}
