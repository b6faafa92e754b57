// Small bars, one a day: how much there was, beside a count. The table of the trend holds the numbers.
import type { Rates } from '@assent/core';

const HEIGHT = 32;

/** A day that is not told, or not over, is drawn lighter. */
export function DayBars({ days }: { readonly days: Rates['days'] }) {
  const most = Math.max(1, ...days.map(day => day.shown ?? 0));
  return (
    <svg class="day-bars" viewBox={`0 0 ${days.length * 4} ${HEIGHT}`} width="100%" height={HEIGHT} preserveAspectRatio="none" aria-hidden="true">
      {days.map(({ day, complete, shown }, index) => {
        const height = Math.max(1, ((shown ?? 0) / most) * HEIGHT);
        return <rect key={day} class={complete && shown !== null ? 'whole' : 'growing'} x={index * 4 + 0.5} y={HEIGHT - height} width="3" height={height} />;
      })}
    </svg>
  );
}
