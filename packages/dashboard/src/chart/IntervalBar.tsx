// A rate on a 0–100 % track: a bar up to the rate, and a block over its 95 % interval. The numbers stand in the text beside it.
import type { Rate } from '@assent/core';

const at = (value: number) => `${value * 100}%`;

/** `rate` null draws the track alone. */
export function IntervalBar({ rate }: { readonly rate: Rate | null }) {
  return (
    <svg class="interval-bar" width="100%" height="12" aria-hidden="true">
      <line class="track" x1="0" x2="100%" y1="6" y2="6" />
      {rate && <line class="value" x1="0" x2={at(rate.value)} y1="6" y2="6" />}
      {rate && <line class="range" x1={at(rate.low)} x2={at(rate.high)} y1="6" y2="6" />}
    </svg>
  );
}
