// Tombstones: places put together, written in one way, read back, and nothing else taken for one.
import { formatTombstone, parseTombstone, ProofError, rangesOf } from '@assent/core/proof';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const TOMBSTONE = { site: 'sample', on: '2026-11-25', reason: 'request', leaves: [{ epoch: 1, from: 3, to: 5 }] } as const;

test('a tombstone is canonical JSON with its leaves as ranges', () => {
  expect(formatTombstone(TOMBSTONE)).toBe('{"leaves":[[1,3,5]],"on":"2026-11-25","reason":"request","schema":"assent-tombstone/1","site":"sample"}');
  expect(parseTombstone(formatTombstone(TOMBSTONE))).toEqual(TOMBSTONE);
});

test('any places become the fewest ranges, which cover just them', () => {
  const place = fc.record({ epoch: fc.integer({ min: 1, max: 3 }), index: fc.nat(40) });
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: ({ epoch, index }) => `${epoch}/${index}` }), places => {
      const ranges = rangesOf(places);
      const covered = ranges.flatMap(({ epoch, from, to }) => Array.from({ length: to - from }, (_, n) => `${epoch}/${from + n}`));
      expect(covered.sort()).toEqual(places.map(({ epoch, index }) => `${epoch}/${index}`).sort());
      for (const [n, { epoch, to }] of ranges.entries()) expect(ranges[n + 1]).not.toMatchObject({ epoch, from: to });
    }),
  );
});

test.each([
  '',
  'null',
  '{}',
  '[1]',
  ...['"request"', '[1,3,5]', '1,3,5', '"leaves"', '2026'].map(part => formatTombstone(TOMBSTONE).replace(part, '0')),
  `${formatTombstone(TOMBSTONE)} `,
])('what is no tombstone is refused: %s', body => {
  expect(() => parseTombstone(body)).toThrow(ProofError);
});
