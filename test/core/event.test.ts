// Names of events: what one act changed.
import { type Choice, type Method, nameEvent } from '@assent/core';
import { expect, test } from 'vitest';

const choice = (purposes: string[], services: Choice['services'] = {}): Choice => ({ purposes, services, subject: '', at: 1, version: '00000000' });
const method = (changes: Partial<Method> = {}): Method => ({ layer: 'notice', control: 'save', input: 'pointer', asked: true, ...changes });
const purposes = ['audience', 'media'];

test.each([
  ['given', null, choice(['audience', 'media']), method()],
  ['partial', null, choice(['audience']), method()],
  ['partial', null, choice([], { youtube: 'granted' }), method()],
  ['partial', null, choice(['audience', 'media'], { matomo: 'denied' }), method()],
  ['refused', null, choice([]), method()],
  ['refused', choice([]), choice([]), method()],
  ['withdrawn', choice(['audience']), choice([]), method()],
  ['withdrawn', choice([], { youtube: 'granted' }), choice([]), method()],
  ['renewed', choice(['media', 'audience']), choice(['audience', 'media']), method()],
  ['given', choice(['audience']), choice(['audience', 'media']), method()],
  ['partial', choice(['audience', 'media']), choice(['audience']), method()],
  ['signal', null, choice([]), method({ control: 'signal' })],
  ['contextual', null, choice([], { youtube: 'granted' }), method({ layer: 'placeholder' })],
] as const)('%s', (kind, before, after, method) => {
  expect(nameEvent(before, after, method, purposes)).toBe(kind);
});
