// What the endpoint accepts: exactly these fields, exactly these forms.
import { LAYERS, type Submission } from '@assent/core';
import { ShownSchema, SubmissionSchema } from '@assent/core/schema';
import { expect, test } from 'vitest';

const hash = 'a'.repeat(64);
const submission: Submission = {
  schema: 'assent-record/1',
  site: 'mutuelle',
  subject: 'A'.repeat(30),
  id: `${'B'.repeat(21)}A`,
  seq: 1,
  event: 'given',
  at: '2026-11-23T10:00:00Z',
  expires: '2027-05-22T10:00:00Z',
  version: { site: hash, notice: hash, sdk: hash },
  locale: 'fr',
  profile: 'fr',
  purposes: { audience: 'granted', media: 'denied' },
  services: { 'meta-pixel': 'denied' },
  method: { layer: 'notice', control: 'accept-all', input: 'pointer', asked: true },
  signals: { gpc: false },
  waited: '3-10s',
  device: 'mobile',
  scope: 'device',
  supersedes: null,
};
const shown = { site: 'mutuelle', version: hash, locale: 'fr', profile: 'fr', device: 'desktop' };
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 'granted']));

test('a record as the browser makes it is accepted and comes out unchanged', () => {
  expect(SubmissionSchema.parse(submission)).toEqual(submission);
  expect(SubmissionSchema.safeParse({ ...submission, supersedes: `${'C'.repeat(21)}A`, purposes: many(64), locale: 'pt-BR', profile: 'us-ca' }).success).toBe(
    true,
  );
});

test.each([
  ['subject', `${'A'.repeat(29)}B`],
  ['id', `${'B'.repeat(21)}C`],
  ['supersedes', `${'B'.repeat(21)}_`],
])('a second spelling of the same bytes is no %s: one record has one key', (key, value) => {
  expect(SubmissionSchema.safeParse({ ...submission, [key]: value }).success).toBe(false);
});

test.each(Object.keys(submission))('a record without %s is refused', key => {
  expect(SubmissionSchema.safeParse({ ...submission, [key]: undefined }).success).toBe(false);
});

test.each<[title: string, change: object]>([
  ['an unknown field', { url: 'https://example.org/secret' }],
  ['an unknown field inside', { signals: { gpc: false, dnt: true } }],
  ['another schema', { schema: 'assent-record/2' }],
  ['a subject that is too short', { subject: 'A'.repeat(29) }],
  ['a subject with other characters', { subject: `${'A'.repeat(29)}+` }],
  ['an id with a line break after it', { id: `${'B'.repeat(22)}\n` }],
  ['milliseconds', { at: '2026-11-23T10:00:00.123Z' }],
  ['a time zone', { at: '2026-11-23T10:00:00+01:00' }],
  ['a day that does not exist', { at: '2026-02-30T10:00:00Z' }],
  ['an hour that does not exist', { expires: '2026-02-20T25:00:00Z' }],
  ['a hash in capitals', { version: { site: 'A'.repeat(64), notice: hash, sdk: hash } }],
  ['65 purposes', { purposes: many(65) }],
  ['a purpose that is no id', { purposes: { 'Free text about me': 'granted' } }],
  ['a verdict that is none', { purposes: { audience: true } }],
  ['a service that is no id', { services: { meta_pixel: 'denied' } }],
  ['an unknown event', { event: 'accepted' }],
  ['a negative position', { seq: -1 }],
  ['half a position', { seq: 1.5 }],
  ['a wait in milliseconds', { waited: 1234 }],
  ['a device by name', { device: 'iPhone 18' }],
  ['a locale with free text', { locale: 'fr; DROP TABLE' }],
  ['a site that is a path', { site: '../etc' }],
])('%s is refused', (_, change) => {
  expect(SubmissionSchema.safeParse({ ...submission, ...change }).success).toBe(false);
});

test('each layer is accepted, and no other', () => {
  for (const layer of LAYERS) expect(SubmissionSchema.safeParse({ ...submission, method: { ...submission.method, layer } }).success).toBe(true);
  expect(SubmissionSchema.safeParse({ ...submission, method: { ...submission.method, layer: 'popup' } }).success).toBe(false);
});

test('a notice that was shown carries no id of anybody', () => {
  expect(ShownSchema.parse(shown)).toEqual(shown);
  expect(ShownSchema.safeParse({ ...shown, subject: submission.subject }).success).toBe(false);
});
