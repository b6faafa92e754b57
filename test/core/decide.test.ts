// Decisions: silence refuses, several purposes must all be granted, health pages carry no advertising.
import { type Choice, decide } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const choice = (purposes: string[], services: Choice['services'] = {}): Choice => ({ purposes, services, subject: '', at: 1, version: '00000000' });
const purpose = fc.constantFrom('necessary', 'audience', 'media', 'advertising');
const purposes = fc.uniqueArray(purpose, { minLength: 1 });

test('FR-02 without a choice nothing optional runs', () => {
  fc.assert(
    fc.property(purposes, purposes => {
      const optional = purposes.some(id => id !== 'necessary');
      expect(decide({ id: 's', purposes }, null, 'general')).toEqual(optional ? { run: false, reason: 'no-choice' } : { run: true, reason: 'necessary' });
    }),
  );
});

test('FR-18 a service with several purposes runs only when all of them are granted', () => {
  fc.assert(
    fc.property(purposes, fc.uniqueArray(purpose), (purposes, granted) => {
      const all = purposes.every(id => id === 'necessary' || granted.includes(id));
      expect(decide({ id: 's', purposes }, choice(granted), 'general').run).toBe(all);
    }),
  );
});

test('L50 in a health context advertising never runs, whatever was granted', () => {
  expect(decide({ id: 's', purposes: ['audience', 'advertising'] }, choice(['audience', 'advertising'], { s: 'granted' }), 'health')).toEqual({
    run: false,
    reason: 'health-context',
  });
  expect(decide({ id: 's', purposes: ['audience'] }, choice(['audience']), 'health').run).toBe(true);
});

test('a choice about one service goes before the one about its purposes', () => {
  expect(decide({ id: 's', purposes: ['media'] }, choice([], { s: 'granted' }), 'general')).toEqual({ run: true, reason: 'granted' });
  expect(decide({ id: 's', purposes: ['media'] }, choice(['media'], { s: 'denied' }), 'general')).toEqual({ run: false, reason: 'denied' });
});

test('a choice cannot switch off what is necessary', () => {
  expect(decide({ id: 's', purposes: ['necessary'] }, choice([], { s: 'denied' }), 'general').run).toBe(true);
});

test('what nobody declared does not run', () => {
  expect(decide(undefined, choice(['audience']), 'general')).toEqual({ run: false, reason: 'undeclared' });
});

test('what a profile lets run until it is refused runs while there is no choice, and what it does not waits', () => {
  const unrefused = { purposes: ['audience'], services: {} };
  expect(decide({ id: 'a', purposes: ['audience'] }, unrefused, 'general')).toEqual({ run: true, reason: 'unrefused' });
  expect(decide({ id: 'a', purposes: ['audience', 'media'] }, unrefused, 'general').run).toBe(false);
  expect(decide({ id: 'a', purposes: ['advertising'] }, { purposes: ['advertising'], services: {} }, 'health')).toEqual({
    run: false,
    reason: 'health-context',
  });
});

test('A9 who objects to measurement that needs no consent is heard', () => {
  const objection = { purposes: [], services: { a: 'denied' as const }, subject: '', at: 1, version: '00000000' };
  expect(decide({ id: 'a', purposes: [] }, objection, 'general')).toEqual({ run: false, reason: 'denied' });
  expect(decide({ id: 'b', purposes: [] }, objection, 'general').run).toBe(true);
});
