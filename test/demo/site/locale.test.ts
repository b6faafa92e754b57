import { expect, test } from 'vitest';
import { preferredLocale } from '../../../demo/site/locale.ts';

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de,fr;q=0.4,en;q=0.7', 'en'],
  ['de,es', 'fr'],
  ['en;q=0,fr;q=0.1', 'fr'],
])('a browser that asks for %s reads %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
