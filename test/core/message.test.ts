// Messages: gaps, plural forms, and names that keep the order of their own signs.
import { fill } from '@assent/core';
import { expect, test } from 'vitest';

test('gaps take their values, numbers as the language writes them; one without a value stays', () => {
  expect(fill('fr', '{n} sur {total}, {later}', { n: 1234, total: 'deux' })).toBe('1\u202f234 sur deux, {later}');
});

test('a form is chosen exactly, else by class, else it is the other', () => {
  const message = { '=0': 'none', one: 'one {x}', other: '{n}' };
  expect([0, 1, 2].map(n => fill('en', message, { n, x: 'thing' }))).toEqual(['none', 'one thing', '2']);
});

test('from right to left, what fills a gap is isolated, so that 2013/65/EU does not become EU/2013/65', () => {
  expect(fill('ar', 'الإجراء: {act}.', { act: '2013/65/EU' })).toBe('الإجراء: \u20682013/65/EU\u2069.');
  expect(fill('de', 'Rechtsakt: {act}.', { act: '2013/65/EU' })).toBe('Rechtsakt: 2013/65/EU.');
});
