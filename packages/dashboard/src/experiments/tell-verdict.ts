// The judgement of an experiment as sentences: what is known, how sure, and what to do next.
import type { Comparison, Count, ExperimentReport } from '@assent/core';
import type { ExperimentWords } from './words/experiment-words.ts';

export interface VerdictFormat {
  readonly points: (share: number) => string;
  readonly count: (count: Count) => string;
}

/** At least one sentence, in the language of `said`. */
export function tellVerdict(
  { state, running, stopped, changed, judgement, arms, least }: ExperimentReport,
  { verdict: said }: ExperimentWords,
  { points, count }: VerdictFormat,
): string[] {
  const nameOf = ({ variant }: Comparison) => arms[variant]?.variant.id ?? '';
  if (state === 'draft' || !judgement) return [said.draft];
  const { verdict, comparisons, ratio, missing } = judgement;
  const ended = changed && !stopped ? [said.changed] : stopped && verdict !== 'different' && verdict !== 'none' ? [said.ended] : [];
  if (verdict === 'imbalanced' && ratio) return [said.imbalanced(count(Math.round(ratio.statistic * 100) / 100), count(ratio.limit)), ...ended];
  if (verdict === 'early') return [said.early, ...ended];
  if (verdict === 'none') return [said.none(points(least).replace('+', '')), ...ended];
  const found = comparisons.filter(({ foundAfter }) => foundAfter !== null);
  if (verdict === 'different') {
    const best = found.filter(({ more }) => more).toSorted((a, b) => b.value - a.value)[0];
    return [
      ...found.map(one => said.different(nameOf(one), one.more, points(one.value), points(one.low), points(one.high), one.foundAfter ?? 0)),
      ...(best && running ? [said.next(nameOf(best))] : []),
      ...ended,
    ];
  }
  return [
    ...comparisons.map(one => said.open(nameOf(one), points(one.value))),
    ...(missing && running ? [said.missing(count(roughly(missing)))] : []),
    ...ended,
  ];
}

/** Two digits that mean something: 3,387 → 3,400. */
function roughly(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - 1);
  return Math.ceil(n / unit) * unit;
}
