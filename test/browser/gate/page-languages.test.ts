// What a page says of its own language.
import { afterEach, expect, test } from 'vitest';
import { pageLanguages } from '../../../packages/browser/src/gate/page-languages.ts';

afterEach(() => {
  document.documentElement.lang = '';
  delete document.documentElement.dataset.assentLocale;
});

test('what the page asks for goes before the language that it is in', () => {
  expect(pageLanguages()).toEqual([undefined, '']);
  document.documentElement.lang = 'de-AT';
  document.documentElement.dataset.assentLocale = 'en';
  expect(pageLanguages()).toEqual(['en', 'de-AT']);
});
