// A horizontal bar from 0 to a rate, on a 0–100 % track, with a whisker over its 95 % interval.
import type { Rate } from '@assent/core';

const at = (value: number) => `${value * 100}%`;

/** `rate` null draws the empty track. */
export function WhiskerBar({ rate }: { readonly rate: Rate | null }) {
  return (
    <svg class="whisker-bar" width="100%" height="20" aria-hidden="true">
      <rect class="track" y="5" width="100%" height="10" rx="2" />
      {rate && <rect class="bar" y="5" width={at(rate.value)} height="10" rx="2" />}
      {rate && [rate.low, rate.high].map(end => <line key={end} class="whisker" x1={at(end)} x2={at(end)} y1="4" y2="16" />)}
      {rate && <line class="whisker" x1={at(rate.low)} x2={at(rate.high)} y1="10" y2="10" />}
    </svg>
  );
}
