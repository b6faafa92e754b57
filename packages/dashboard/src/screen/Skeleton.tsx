// The shape of the figures while they load: the same components on blank numbers, so that nothing moves when they come (D14).
import type { Counts, Rates } from '@assent/core';
import type { ComponentChildren } from 'preact';
import { addDays, lengthOf, type Span } from '../view/range.ts';
import { useSpeech } from '../words/speech.ts';

/** Numbers of a usual length; none of them can be read. */
const BLANK: Counts = {
  views: 130_000,
  on: { a: 50_000, b: 45_000, c: 40_000 },
  gpc: 4000,
  held: 70_000,
  unknown: 1000,
  eligible: 50_000,
  acts: 34_000,
  later: 400,
  shown: 48_000,
  answered: 34_000,
  acceptAll: 19_000,
  refuseAll: 11_000,
  custom: 4000,
  withdrawn: 400,
  granted: { a: 20_000, b: 17_000, c: 14_000 },
};

function blankRates(span: Span): Rates {
  const days = Array.from({ length: lengthOf(span) }, (_, index) => ({ day: addDays(span.from, index), complete: true, ...BLANK }));
  const purposes = Object.keys(BLANK.granted).map(id => ({ id, title: { en: id } }));
  return {
    site: { id: '', name: {}, purposes },
    ...span,
    zone: 'UTC',
    sample: false,
    any: true,
    filter: {},
    totals: BLANK,
    previous: { ...span, totals: BLANK, days: [] },
    groups: {},
    versions: [],
    parity: { of: 7, broken: [] },
    waiting: 0,
    residue: {},
    problems: {},
    days,
  };
}

export function Skeleton({ span, show }: { readonly span: Span; readonly show: (rates: Rates) => ComponentChildren }) {
  const { words } = useSpeech();
  return (
    <>
      <p class="sr" role="status">
        {words.loading}
      </p>
      <div class="blank" aria-hidden="true" inert>
        {show(blankRates(span))}
      </div>
    </>
  );
}
