// Names, marks and strokes of the series, where there is no room to write them at the lines.
import { SERIES } from '../figures/indicators.ts';
import { useSpeech } from '../words/speech.ts';
import { SeriesMark } from './SeriesMark.tsx';

export function Legend() {
  const { words } = useSpeech();
  return (
    <ul class="legend">
      {SERIES.map(id => (
        <li key={id}>
          <svg width="34" height="12" aria-hidden="true">
            <path class={`line-${id}`} d="M0 6H34" />
            <SeriesMark id={id} x={17} y={6} />
          </svg>
          {words.indicator[id].label}
        </li>
      ))}
    </ul>
  );
}
