// ISO 8601 durations in seconds.
import { seconds } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['P180D', 15_552_000],
  ['PT30M', 1800],
  ['PT0S', 0],
  ['P1DT1H', 90_000],
  ['P1Y', 31_557_600],
])('%s is %i seconds', (duration, expected) => {
  expect(seconds(duration)).toBe(expected);
});

test('twelve months are a year', () => {
  expect(seconds('P12M')).toBe(seconds('P1Y'));
});

test.each(['', 'P', 'PT', 'P1DT', '1D', 'P1', 'P-1D', 'P1.5D', 'p1d', 'session', 'P1M1Y', 'P1D '])('"%s" is no duration', text => {
  expect(seconds(text)).toBeNull();
});

test('any text is a whole number of seconds or no duration', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'PTYMDHS0123456789') }), text => {
      const result = seconds(text);
      expect(result === null || (Number.isSafeInteger(result) && result >= 0)).toBe(true);
    }),
  );
});
