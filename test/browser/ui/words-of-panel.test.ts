// The texts of the preferences in both languages, and what Intl makes of durations and numbers.
import { durationInWords } from '@assent/core';
import { expect, test } from 'vitest';
import en from '../../../packages/browser/src/locales/en.json' with { type: 'json' };
import fr from '../../../packages/browser/src/locales/fr.json' with { type: 'json' };
import { groupNumber } from '../../../packages/browser/src/ui/group-number.ts';

const gaps = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();

test('S23 French and English say the same things with the same gaps', () => {
  expect(Object.keys(fr.panel)).toEqual(Object.keys(en.panel));
  for (const [key, text] of Object.entries(en.panel)) expect(gaps(fr.panel[key as keyof typeof fr.panel]), key).toEqual(gaps(text));
});

test('French typography: no ordinary space before high punctuation', () => {
  expect(JSON.stringify(fr.panel)).not.toMatch(/ [:;?!»]|« /);
});

test('FR-12 refusing and accepting are named by plain verbs', () => {
  expect([en.panel['verdict.denied'], en.panel['verdict.granted']]).toEqual(['Refuse', 'Accept']);
  expect([fr.panel['verdict.denied'], fr.panel['verdict.granted']]).toEqual(['Refuser', 'Accepter']);
});

test('FR-13 FR-27 no text of the preferences threatens with a loss', () => {
  expect(JSON.stringify([en.panel, fr.panel])).not.toMatch(/\blose\b|\bloss\b|no longer be able|perdre|perdez|ne pourrez plus/i);
});

test('a tracer’s life is told in words', () => {
  expect(durationInWords('P13M', 'en')).toBe('13 months');
  expect(durationInWords('P13M', 'fr')).toBe('13\u00a0mois');
  expect(durationInWords('PT30M', 'en')).toBe('30 minutes');
  expect(durationInWords('P1Y6M', 'fr')).toBe('1\u00a0an et 6\u00a0mois');
});

test('the consent number is read in fours', () => {
  expect(groupNumber('AZ4ck1BdQ7')).toBe('AZ4c k1Bd Q7');
  expect(groupNumber('AZ4ck1Bd')).toBe('AZ4c k1Bd');
});
