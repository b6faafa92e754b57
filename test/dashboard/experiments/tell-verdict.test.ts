// The words of a judgement: what is known, how sure, what to do next; in both languages of the dashboard.
import type { Comparison, ExperimentReport, Judgement } from '@assent/core';
import { expect, test } from 'vitest';
import { tellVerdict } from '../../../packages/dashboard/src/experiments/tell-verdict.ts';
import { en } from '../../../packages/dashboard/src/experiments/words/en.ts';
import { fr } from '../../../packages/dashboard/src/experiments/words/fr.ts';
import { makeExperiment } from '../../helpers/experiment.ts';

const format = { points: (share: number) => `${share > 0 ? '+' : ''}${Math.round(1000 * share) / 10}`, count: (n: number | null) => String(n) };

const compared = (changes: Partial<Comparison>): Comparison => ({
  variant: 1,
  value: 0.02,
  low: -0.01,
  high: 0.05,
  foundAfter: null,
  more: false,
  once: { low: 0, high: 0.04 },
  ...changes,
});

function report(judgement: Partial<Judgement> | null, changes: Partial<ExperimentReport> = {}): ExperimentReport {
  const { variants, ...declared } = makeExperiment();
  return {
    ...declared,
    state: 'running',
    running: true,
    started: '2026-11-01T00:00:00.000Z',
    stopped: null,
    changed: false,
    arms: variants.map(variant => ({
      variant,
      key: `shorter.${variant.id}`,
      broken: [],
      frames: {},
      counts: {} as ExperimentReport['arms'][number]['counts'],
    })),
    rules: 9,
    judgement: judgement && { verdict: 'open', ratio: null, comparisons: [compared({})], missing: null, ...judgement },
    ...changes,
  };
}

const told = (...args: Parameters<typeof report>) => tellVerdict(report(...args), en, format).join(' ');

test.each([
  ['a draft', told(null, { state: 'draft', running: false }), 'It has not started.'],
  [
    'too few',
    told({ verdict: 'early', comparisons: [] }),
    'Not enough notices yet: each variant needs 100, with 10 that reached the goal and 10 that did not.',
  ],
  [
    'no difference yet',
    told({ missing: 3387 }),
    'No difference detectable yet between “short” and the first variant (+2 points so far). About 3400 more notices for each variant are needed to find the smallest difference worth finding, four times in five.',
  ],
  [
    'a better one',
    told({ verdict: 'different', comparisons: [compared({ value: 0.08, low: 0.05, high: 0.1, foundAfter: 9, more: true })] }),
    '“short” reaches the goal more often than the first variant: +8 points now (+5 to +10). Found after 9 days; it stays found. To keep “short”, write it into the site file and stop the experiment.',
  ],
  [
    'a worse one: nothing to keep',
    told({ verdict: 'different', comparisons: [compared({ value: -0.08, low: -0.1, high: -0.05, foundAfter: 1 })] }),
    '“short” reaches the goal less often than the first variant: -8 points now (-10 to -5). Found after 1 day; it stays found.',
  ],
  ['the end', told({ verdict: 'none' }), 'The time is over and no difference was found. A difference of 5 points or more would probably have been.'],
  [
    'drawn unlike: no rate is told',
    told({ verdict: 'imbalanced', ratio: { statistic: 14.4, limit: 10.828, holds: false } }),
    'The variants were not drawn alike often (chi-square 14.4, limit 10.828). Something keeps one of them from being counted: no rate of this experiment can be trusted until it is found.',
  ],
  [
    'stopped too soon',
    told({}, { state: 'stopped', running: false, stopped: '2026-11-03T00:00:00.000Z' }),
    'No difference detectable yet between “short” and the first variant (+2 points so far). It was stopped before it had an answer.',
  ],
  [
    'declared otherwise since',
    told({ verdict: 'early', comparisons: [] }, { running: false, changed: true }),
    'Not enough notices yet: each variant needs 100, with 10 that reached the goal and 10 that did not. The site file no longer declares it as it was started: it is not served any more. Give the new one an id of its own.',
  ],
])('%s', (_, words, expected) => {
  expect(words).toBe(expected);
});

test('in French too', () => {
  const better = report({ verdict: 'different', comparisons: [compared({ value: 0.08, low: 0.05, high: 0.1, foundAfter: 0, more: true })] });
  expect(tellVerdict(better, fr, format)[0]).toBe(
    '« short » atteint plus souvent l’objectif que la première variante : +8 points à ce jour (+5 à +10). Constaté le premier jour ; c’est acquis.',
  );
});
