// When a request has to be answered.
import { dueOn, MONTHS, NEXT_STATES } from '@assent/core';
import { expect, test } from 'vitest';

test.each([
  ['2026-11-24T23:59:59Z', MONTHS.usual, '2026-12-24'],
  ['2027-01-31T08:00:00Z', MONTHS.usual, '2027-02-28'],
  ['2028-01-31T08:00:00Z', MONTHS.usual, '2028-02-29'],
  ['2026-11-30T08:00:00Z', MONTHS.extended, '2027-02-28'],
  ['2026-12-15T00:00:00Z', MONTHS.usual, '2027-01-15'],
])('art. 12(3) what is received at %s is due %i months later, on %s', (received, months, due) => {
  expect(dueOn(Date.parse(received), months)).toBe(due);
});

test('what is answered or refused stays so', () => {
  expect(Object.entries(NEXT_STATES).flatMap(([state, next]) => (next.length ? [] : [state]))).toEqual(['answered', 'refused']);
});
