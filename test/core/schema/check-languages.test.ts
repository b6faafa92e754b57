// The languages of a site against those that the SDK speaks: authors are told what nobody has reviewed, visitors never.
import { checkLanguages } from '@assent/core/schema';
import { expect, test } from 'vitest';

const reviews = { fr: { status: 'original' }, de: { status: 'draft' }, es: { status: 'reviewed', by: 'Bufete Ejemplo', on: '2026-11-25' } } as const;

test.each([
  ['an original', 'fr', []],
  ['a country of it', 'fr-CA', []],
  ['a reviewed one', 'es', []],
  ['a draft', 'de', ['warning locales[1] draft-language']],
  ['none that there is', 'eo', ['error locales[1] unknown-language']],
])('%s', (_, locale, expected) => {
  expect(checkLanguages(['fr', locale], reviews).map(({ severity, path, code }) => `${severity} ${path} ${code}`)).toEqual(expected);
});
