// CSV: what a spreadsheet reads is what was counted, and nothing in it runs.
import { expect, test } from 'vitest';
import { csvOf } from '../../../packages/dashboard/src/export/csv-of.ts';

test('numbers stay numbers, and texts with commas, quotes and line breaks stay one cell', () => {
  expect(
    csvOf([
      ['day', 'n'],
      ['a, "b"\r\nc', 1200],
    ]),
  ).toBe('\uFEFFday,n\r\n"a, ""b""\r\nc",1200\r\n');
});

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('%s is a text, never a formula', text => {
  expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
});
