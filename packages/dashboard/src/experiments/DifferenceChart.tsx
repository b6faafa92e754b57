// Differences from the first variant, as intervals about a line at zero: thin = however often one looks, thick = of one look. The same numbers in a table.
import type { Comparison, ExperimentArm } from '@assent/core';
import { useRef } from 'preact/hooks';
import { Pictures } from '../screen/Pictures.tsx';
import { TableDrawer } from '../chart/TableDrawer.tsx';
import { useWidth } from '../chart/use-width.ts';
import { useExperimentWords } from './words/use-experiment-words.ts';

const ROW = 64;
const SIDE = 26;

export interface DifferenceChartProps {
  readonly id: string;
  /** Id of the site. */
  readonly site: string;
  /** The days, in words. */
  readonly period: string;
  readonly arms: readonly ExperimentArm[];
  readonly comparisons: readonly Comparison[];
}

export function DifferenceChart({ id, site, period, arms, comparisons }: DifferenceChartProps) {
  const { said, points } = useExperimentWords();
  const place = useRef<HTMLElement>(null);
  const width = useWidth(place);
  const nameOf = ({ variant }: Comparison) => arms[variant]?.variant.id ?? '';
  const most = Math.max(...comparisons.flatMap(({ low, high, once }) => [low, high, once.low, once.high].map(Math.abs)), 0.01);
  const step = [0.01, 0.02, 0.05, 0.1, 0.25].find(size => most / size <= 4) ?? 0.5;
  const edge = Math.ceil(most / step) * step;
  const x = (value: number) => SIDE + ((value + edge) / (2 * edge)) * Math.max(0, width - 2 * SIDE);
  const ticks = Array.from({ length: Math.round((2 * edge) / step) + 1 }, (_, i) => Math.round((i * step - edge) * 1000) / 1000);
  const height = comparisons.length * ROW;
  const finding = comparisons.map(one => said.finding(nameOf(one), points(one.value), points(one.low), points(one.high))).join(' ');
  return (
    <figure ref={place} aria-labelledby={`difference-${id}`}>
      <h3 id={`difference-${id}`}>{said.difference}</h3>
      <p class="finding">{finding}</p>
      <svg class="differences" width={width} height={height + 30} role="img" aria-label={`${said.difference}. ${finding}`}>
        {ticks.map(tick => (
          <g key={tick}>
            <line class={tick === 0 ? 'zero' : 'grid'} x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
            <text class="tick" x={x(tick)} y={height + 20} text-anchor="middle">
              {points(tick).replace(/[.,]0$/, '')}
            </text>
          </g>
        ))}
        {comparisons.map((one, i) => (
          <g key={one.variant}>
            <text x={0} y={i * ROW + 16}>
              {nameOf(one)}
            </text>
            <line class="once" x1={x(one.once.low)} x2={x(one.once.high)} y1={i * ROW + 40} y2={i * ROW + 40} />
            <line class="always" x1={x(one.low)} x2={x(one.high)} y1={i * ROW + 40} y2={i * ROW + 40} />
            {[one.low, one.high].map(end => (
              <line key={end} class="always" x1={x(end)} x2={x(end)} y1={i * ROW + 33} y2={i * ROW + 47} />
            ))}
            <circle class="point" cx={x(one.value)} cy={i * ROW + 40} r={5} />
          </g>
        ))}
      </svg>
      <ul class="key">
        {(['always', 'once'] as const).map(kind => (
          <li key={kind}>
            <svg class="differences" width={28} height={12} aria-hidden="true">
              <line class={kind} x1={0} x2={28} y1={6} y2={6} />
            </svg>
            {said[kind]}
          </li>
        ))}
      </ul>
      <Pictures
        caption={{ title: `${said.difference}: ${id}`, about: [`${site} · ${period}`, finding], definition: said.lines }}
        file={`${site}-${id}-difference`}
        of="figure"
      />
      <TableDrawer caption={`${said.difference}: ${id}`}>
        <thead>
          <tr>
            {[said.variant, said.difference, said.always, said.once].map(title => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparisons.map(one => (
            <tr key={one.variant}>
              <th scope="row">{nameOf(one)}</th>
              <td>{points(one.value)}</td>
              <td>
                {points(one.low)} … {points(one.high)}
              </td>
              <td>
                {points(one.once.low)} … {points(one.once.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableDrawer>
    </figure>
  );
}
