// Precision and recall: what is missing lowers the one, what is too much the other.
import { expect, test } from 'vitest';
import { precisionByRule } from './precision-by-rule.ts';

test('a finding that is missing lowers recall, one that is too much precision, and each its own rule alone', () => {
  const outcomes = [
    { expected: ['L01 a', 'L01 b', 'L02 a'], found: ['L01 a', 'L02 a', 'L02 b'] },
    { expected: ['L03 a'], found: [] },
  ];
  expect(precisionByRule(outcomes)).toEqual([
    { rule: 'L01', expected: 2, found: 1, precision: 1, recall: 0.5 },
    { rule: 'L02', expected: 1, found: 2, precision: 0.5, recall: 1 },
    { rule: 'L03', expected: 1, found: 0, precision: 1, recall: 0 },
  ]);
});
