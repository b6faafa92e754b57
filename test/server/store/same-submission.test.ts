// Two records say the same exactly where what was sent is the same, whatever was added to it.
import { canonicalize, type ConsentRecord, type Submission } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeRecord } from '../../../packages/server/src/routes/complete-record.ts';
import { sameSubmission } from '../../../packages/server/src/store/same-submission.ts';
import { makeSubmission } from '../../helpers/endpoint.ts';
import { HASH, SUBJECT } from '../../helpers/new-record.ts';

const ADDED = ['basis', 'controller', 'received', 'robot', 'vendors'];
const word = fc.oneof(fc.constantFrom(...ADDED, 'template', '__proto__', '1', 'é', '📈'), fc.string({ unit: 'grapheme', maxLength: 4 }));
const verdicts = fc.dictionary(word, fc.constantFrom('granted', 'denied'), { maxKeys: 4 });
const changes = fc.record(
  {
    seq: fc.integer({ min: 1, max: 3 }),
    purposes: verdicts,
    services: verdicts,
    locale: word,
    template: word,
    supersedes: fc.constantFrom(null, 'x'),
    signals: fc.record({ gpc: fc.boolean(), source: fc.constantFrom('browser', 'header') }, { requiredKeys: ['gpc'] }),
  },
  { requiredKeys: [] },
);
const submissions = changes.map(changed => ({ ...makeSubmission(SUBJECT, HASH), ...changed }) as Submission);
const ways = fc.record({ known: fc.record({ controller: word, vendors: word }), at: fc.nat(9e11), robot: fc.boolean() });
type Way = typeof ways extends fc.Arbitrary<infer Value> ? Value : never;

const textOf = (sent: Submission, { known, at, robot }: Way) =>
  canonicalize(completeRecord(sent, known as unknown as Parameters<typeof completeRecord>[1], at, robot));

test('the same where the canonical submissions are, and nowhere else', () => {
  fc.assert(
    fc.property(submissions, submissions, ways, ways, (sent, other, way, later) => {
      expect(sameSubmission(textOf(sent, way), textOf(sent, later))).toBe(true);
      expect(sameSubmission(textOf(sent, way), textOf(other, later))).toBe(canonicalize(sent) === canonicalize(other));
    }),
    { numRuns: 500 },
  );
});

test('one changed character of what was sent is another submission; of what was added, the same', () => {
  const record = JSON.parse(textOf(makeSubmission(SUBJECT, HASH), { known: { controller: HASH, vendors: HASH }, at: 0, robot: true })) as ConsentRecord;
  const changed = (name: string) => canonicalize({ ...record, [name]: `${JSON.stringify(record[name as keyof ConsentRecord])}.` });
  const textWithout = (left: string) => canonicalize(Object.fromEntries(Object.entries(record).filter(([name]) => name !== left)));
  expect(Object.keys(record).filter(name => sameSubmission(canonicalize(record), changed(name)))).toEqual(ADDED);
  expect(ADDED.filter(name => !sameSubmission(canonicalize(record), textWithout(name)))).toEqual([]);
});

test.each(['no JSON', '', 'null', '{"a":"\\ud800"}'])('a text that is no JSON of a record is the same as itself alone: %s', text => {
  expect(sameSubmission(text, text)).toBe(true);
  expect(['{}', 'neither', '[]'].filter(other => sameSubmission(text, other) || sameSubmission(other, text))).toEqual([]);
});
