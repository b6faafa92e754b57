// Counting that remembers: the cells are those of the record, whatever was counted before.
import type { ConsentRecord } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countRecord } from '../../../packages/server/src/tally/count-record.ts';
import { makeCount } from '../../../packages/server/src/tally/make-count.ts';
import { makeSubmission } from '../../helpers/endpoint.ts';

const sent = makeSubmission('A'.repeat(30), 'e'.repeat(64));
const verdict = fc.constantFrom('granted', 'denied');
const records = fc.record({
  site: fc.constantFrom('shop', 'other'),
  event: fc.constantFrom('given', 'withdrawn', 'refused'),
  locale: fc.constantFrom('fr', 'en'),
  profile: fc.constantFrom('fr', 'uk'),
  device: fc.constantFrom('mobile', 'desktop'),
  version: fc.record({ site: fc.constantFrom('e'.repeat(64), 'f'.repeat(64)), variant: fc.constantFrom('a', undefined) }),
  method: fc.record({
    layer: fc.constantFrom('notice', 'placeholder'),
    control: fc.constantFrom('accept-all', 'save', 'signal'),
    input: fc.constant('pointer'),
    asked: fc.boolean(),
  }),
  purposes: fc.record({ audience: verdict, media: verdict }),
  received: fc.constantFrom('2026-11-24T09:59:59Z', '2026-11-24T10:00:00Z', '2026-11-25T09:00:00Z'),
  robot: fc.constantFrom(true, undefined),
});
const places = fc.record({ country: fc.constantFrom('', 'FR'), template: fc.constantFrom('', 'article') });

test('a record counts as it does alone, and records that count alike share one list', () => {
  const count = makeCount();
  fc.assert(
    fc.property(records, places, (changes, where) => {
      const record = { ...sent, ...changes } as unknown as ConsentRecord;
      const cells = count(record, where);
      expect(cells).toEqual(countRecord(record, where));
      expect(count({ ...record, id: 'another' }, where)).toBe(cells);
    }),
    { numRuns: 3000 },
  );
});
