// Which of a site's languages a visitor gets: never by where they are.
import { afterEach, expect, test, vi } from 'vitest';
import { findLocale } from '../../../../packages/browser/src/gate/later/find-locale.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.lang = '';
  delete document.documentElement.dataset.assentLocale;
});

function pick(locales: string[], languages: string[] | undefined, lang = '', asked?: string): string {
  vi.stubGlobal('navigator', { languages });
  document.documentElement.lang = lang;
  document.documentElement.dataset.assentLocale = asked ?? '';
  return findLocale(locales);
}

test('what the page asks for, then its language, then the visitor’s, then the site’s first', () => {
  expect(pick(['fr', 'en', 'de', 'it'], ['it'], 'de', 'en')).toBe('en');
  expect(pick(['fr', 'en', 'de', 'it'], ['it'], 'de')).toBe('de');
  expect(pick(['fr', 'en', 'de', 'it'], ['xx', 'it'], 'sv')).toBe('it');
  expect(pick(['fr', 'en', 'de', 'it'], ['xx'], '')).toBe('fr');
  expect(pick(['fr'], undefined)).toBe('fr');
});

test.each([
  [['fr', 'en'], 'fr-CA', 'fr'],
  [['pt', 'pt-BR'], 'pt-BR', 'pt-BR'],
  [['pt', 'pt-BR'], 'pt-PT', 'pt'],
  [['en', 'pt-BR'], 'pt', 'pt-BR'],
  [['en', 'zh-Hans'], 'zh-CN', 'zh-Hans'],
  [['en', 'nb'], 'no', 'nb'],
  [['en', 'nb'], 'NO-no', 'nb'],
  [['en', 'nb'], 'nn', 'en'],
  [['en', 'de'], 'DE-at', 'de'],
])('of %j, a page in %s gets %s', (locales, lang, found) => {
  expect(pick(locales, ['xx'], lang)).toBe(found);
});
