// The choice cookie: written and read back, tolerant of garbage, legible to a proxy.
import { type Choice, decodeChoice, encodeChoice, grantsAny, readChoice } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const id = (rest: string, length: number) =>
  fc
    .tuple(fc.constantFrom(...letters), fc.string({ unit: fc.constantFrom(...letters, ...'0123456789', rest), maxLength: length - 1 }))
    .map(([first, tail]) => first + tail);
const base64url = fc.string({ unit: fc.constantFrom(...letters, ...letters.toUpperCase(), ...'0123456789-_'), minLength: 30, maxLength: 30 });

// a site (each service with one to three purposes) and a choice whose exceptions really differ from the purposes
const situation = fc
  .record({
    purposes: fc.uniqueArray(id('_', 32), { minLength: 1, maxLength: 6 }),
    names: fc.uniqueArray(id('-', 40), { maxLength: 6 }),
    subject: fc.oneof(base64url, fc.constant('')),
    at: fc.integer({ min: 0, max: 36 ** 8 - 1 }),
    version: fc.stringMatching(/^[0-9a-f]{8}$/),
    seed: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  })
  .map(({ purposes, names, subject, at, version, seed }) => {
    const granted = purposes.filter((_, index) => (seed[index] ?? 0) % 2);
    const services = new Map(
      names.map((name, index) => [name, purposes.filter((_, at) => at === (seed[index + 10] ?? 0) % purposes.length || (seed[at + 20] ?? 0) % 3 === 0)]),
    );
    const different = names.filter((_, index) => (seed[index + 30] ?? 0) % 2);
    const verdicts = different.map(name => [name, services.get(name)?.every(purpose => granted.includes(purpose)) ? 'denied' : 'granted'] as const);
    const choice: Choice = { purposes: granted, services: Object.fromEntries(verdicts), subject, at, version };
    return { choice, purposesOf: (name: string) => services.get(name) ?? [] };
  });

test('a choice is read back as it was written, whatever the ids', () => {
  fc.assert(
    fc.property(situation, ({ choice, purposesOf }) => {
      expect(decodeChoice(encodeChoice(choice, purposesOf))).toEqual(choice);
    }),
    { numRuns: 500 },
  );
});

test('RFC 6265 §4.1.1 the value needs no encoding: cookie-octets only', () => {
  fc.assert(
    fc.property(situation, ({ choice, purposesOf }) => {
      expect(encodeChoice(choice, purposesOf)).toMatch(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/);
    }),
  );
});

test('a purpose that was granted is found by the regular expression of the documentation, one that was denied is not', () => {
  fc.assert(
    fc.property(situation, fc.nat(), ({ choice, purposesOf }, pick) => {
      const header = `a=1; assent=${encodeChoice(choice, purposesOf)}; b=2`;
      const finds = (purpose: string) => new RegExp(`(?:^|; ?)assent=v1~(?:[^~;]*\\+)?${purpose}[-+~]`).test(header);
      for (const purpose of choice.purposes) expect(finds(purpose)).toBe(true);
      expect(finds(`zz${pick}`)).toBe(choice.purposes.includes(`zz${pick}`));
    }),
  );
});

test('any string is a well-formed choice or none, and never an exception', () => {
  const near = fc
    .tuple(situation, fc.nat(), fc.string({ maxLength: 3 }))
    .map(([{ choice, purposesOf }, cut, junk]) => encodeChoice(choice, purposesOf).slice(0, cut % 120) + junk);
  const list = fc.string({ unit: fc.constantFrom(...'ab-+._0') }).map(text => `v1~${text}~~1~00000000`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), near, list), text => {
      const choice = decodeChoice(text);
      if (!choice) return;
      for (const purpose of choice.purposes) expect(purpose).toMatch(/^[a-z][a-z0-9_]*$/);
      for (const service of Object.keys(choice.services)) expect(service).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(choice.subject).toMatch(/^(?:[\w-]{30})?$/);
      expect(Number.isSafeInteger(choice.at)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a site with six services and long names stays under 200 bytes', () => {
  const services = {
    matomo: 'audience',
    'microsoft-clarity': 'audience',
    'google-analytics': 'audience',
    youtube: 'media',
    'linkedin-insight': 'advertising',
    'meta-pixel': 'advertising',
  };
  const choice: Choice = {
    purposes: ['audience', 'media', 'advertising'],
    services: Object.fromEntries(Object.keys(services).map(name => [name, 'denied'])),
    subject: 'A'.repeat(30),
    at: 1_795_000_000,
    version: '00000000',
  };
  expect(`assent=${encodeChoice(choice, name => [services[name as keyof typeof services]])}`.length).toBeLessThan(200);
});

const refusal = 'v1~~AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA~tbuio0~0123abcd';

test('malformed cookies and those of others are passed over', () => {
  const header = `xassent=${refusal}; assent=; assent=v2~x; assentx=${refusal}; assent=${refusal}; other`;
  expect(readChoice(header)).toEqual({ purposes: [], services: {}, subject: 'A'.repeat(30), at: Number.parseInt('tbuio0', 36), version: '0123abcd' });
  expect(readChoice(`xassent=${refusal}`)).toBeNull();
});

test('a cookie of another name is found by that name', () => {
  expect(readChoice(`consent=${refusal}`, 'consent')).not.toBeNull();
  expect(readChoice(`consent=${refusal}`)).toBeNull();
});

test('a hostile cookie is refused at once, however long', () => {
  expect(decodeChoice(`v1~${'a'.repeat(100_000)}!`)).toBeNull();
  expect(decodeChoice(`v1~${'a-'.repeat(50_000)}~~1~00000000`)).toBeNull();
  expect(decodeChoice('v1~.__proto__~~1~00000000')).toBeNull();
});

test('a service with two purposes that is denied alone stays denied', () => {
  const choice: Choice = { purposes: ['audience', 'media'], services: { both: 'denied' }, subject: '', at: 1, version: '00000000' };
  expect(decodeChoice(encodeChoice(choice, () => ['audience', 'media']))).toEqual(choice);
});

test('A9 an objection to measurement that needs no consent is kept, beside a refusal of everything', () => {
  const choice = { purposes: [], services: { matomo: 'denied' as const }, subject: '', at: 1_777_800_000, version: '0a1b2c3d' };
  const cookie = encodeChoice(choice, () => []);
  expect(cookie).toBe(`v1~necessary-matomo~~${choice.at.toString(36)}~0a1b2c3d`);
  expect(decodeChoice(cookie)).toMatchObject({ services: { matomo: 'denied' } });
  expect(grantsAny(decodeChoice(cookie))).toBe(false);
  expect(encodeChoice({ ...choice, services: {} }, () => [])).toContain('v1~~');
});
