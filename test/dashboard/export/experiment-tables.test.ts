// Experiments as tables: what the API says, a variant a line; what is not told stays hidden, and a draft has its terms alone.
import type { Counts, Experiments } from '@assent/core';
import { expect, test } from 'vitest';
import { experimentTables } from '../../../packages/dashboard/src/export/experiment-tables.ts';

const NONE = { views: 0, on: {}, gpc: 0, held: 0, unknown: 0, acts: 0, later: 0, withdrawn: 0, refuseAll: 0, custom: 0 };
const counts = (n: number | null): Counts => ({
  ...NONE,
  eligible: n,
  shown: n,
  answered: n,
  acceptAll: n,
  granted: { audience: n },
});
const arm = (id: string, n: number | null, broken: readonly string[] = []) => ({
  variant: { id },
  key: `e.${id}`,
  broken: broken.map(rule => ({ rule, at: '', fault: 'theme', facts: [], why: '' })) as never,
  frames: {},
  counts: counts(n),
});
const terms = { hypothesis: { en: 'h' }, goal: 'answered', least: 0.05, longest: 'P42D', running: false, stopped: null, changed: false, rules: 9 } as const;

test('a line a variant, and one a comparison', () => {
  const comparison = { variant: 1, value: 0.1, low: 0.02, high: 0.18, foundAfter: 4, more: true, once: { low: 0.04, high: 0.16 } };
  const report: Experiments = {
    site: { id: 'shop', locales: ['en'], purposes: [{ id: 'audience', title: {} }] },
    experiments: [
      {
        ...terms,
        id: 'e',
        state: 'decided',
        started: '2026-11-01T00:00:00.000Z',
        arms: [arm('a', 400), arm('b', null)],
        judgement: { verdict: 'different', ratio: null, comparisons: [comparison], missing: 0 },
      },
      { ...terms, id: 'f', state: 'draft', started: null, arms: [arm('a', 0), arm('b', 0, ['R1', 'R4', 'R1'])], judgement: null },
    ],
  };
  const { experiments, differences } = experimentTables(report);
  expect(experiments?.map(row => row.slice(-10))).toEqual([
    ['longest', 'variant', 'eligible', 'shown', 'answered', 'acceptAll', 'refuseAll', 'custom', 'granted audience', 'broken rules'],
    ['P42D', 'a', 400, 400, 400, 400, 0, 0, 400, ''],
    ['P42D', 'b', 'hidden', 'hidden', 'hidden', 'hidden', 0, 0, 'hidden', ''],
    ['P42D', 'a', 0, 0, 0, 0, 0, 0, 0, ''],
    ['P42D', 'b', 0, 0, 0, 0, 0, 0, 0, 'R1 R4'],
  ]);
  expect(differences?.slice(1)).toEqual([['e', 'different', 'b', 0.1, 0.02, 0.18, 0.04, 0.16, 4]]);
});
