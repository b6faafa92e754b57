// Which counters a record moves, and under what they are kept.
import type { ConsentRecord } from '@assent/core';
import { expect, test } from 'vitest';
import { countRecord } from '../../../packages/server/src/tally/count-record.ts';
import { makeSubmission } from '../../helpers/endpoint.ts';

const SUBJECT = 'A'.repeat(30);

const record = (changes: Partial<ConsentRecord> = {}): ConsentRecord => ({
  ...makeSubmission(SUBJECT, 'a'.repeat(64)),
  received: '2026-11-24T09:30:00Z',
  controller: '',
  vendors: '',
  basis: {},
  ...changes,
});
const counters = (changes: Partial<ConsentRecord>) => countRecord(record(changes)).map(({ counter, entry }) => `${counter} by ${entry}`);
const method = record().method;

test('an answer to a notice counts by its control and by each purpose that it grants', () => {
  expect(counters({})).toEqual(['accept-all by notice', 'granted:audience by notice', 'granted:media by notice']);
  expect(counters({ method: { ...method, layer: 'preferences', control: 'save' }, purposes: { audience: 'denied', media: 'granted' } })).toEqual([
    'custom by panel',
    'granted:media by panel',
  ]);
});

test('an act that answers no notice is kept apart, by where it came from', () => {
  expect(counters({ event: 'contextual', method: { ...method, layer: 'placeholder', control: 'always', asked: false } })).toEqual(['later by embed']);
  expect(counters({ event: 'signal', method: { layer: 'api', control: 'signal', input: 'unknown', asked: false } })).toEqual(['later by signal']);
  expect(counters({ event: 'withdrawn', method: { ...method, layer: 'preferences', control: 'withdraw', asked: false } })).toEqual(['withdrawn by panel']);
});

test('a variant is counted for what a notice asked, and for nothing else', () => {
  const version = { site: 'a'.repeat(64), notice: 'b'.repeat(64), sdk: 'c'.repeat(64), variant: 'shorter.b' };
  const variants = (changes: Partial<ConsentRecord>) => [...new Set(countRecord(record({ version, ...changes })).map(({ variant }) => variant))];
  expect(variants({})).toEqual(['shorter.b']);
  expect(variants({ event: 'withdrawn', method: { ...method, layer: 'preferences', control: 'withdraw', asked: false } })).toEqual(['']);
});

test('what a robot did counts nowhere', () => {
  expect(countRecord(record({ robot: true }))).toEqual([]);
});

test('country and kind of page come from the request, everything else from the record', () => {
  expect(countRecord(record(), { country: 'FR', template: 'article' })[0]).toEqual({
    site: 'shop',
    hour: Date.UTC(2026, 10, 24, 9) / 3_600_000,
    version: 'a'.repeat(64),
    variant: '',
    profile: 'fr',
    locale: 'fr',
    device: 'desktop',
    country: 'FR',
    template: 'article',
    entry: 'notice',
    counter: 'accept-all',
    n: 1,
  });
});
