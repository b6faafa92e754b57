// Which of a site's languages a visitor gets: never by where they are.
import { expect, test } from 'vitest';
import { findLocale } from '../../packages/core/src/find-locale.ts';

test('the first wish that can be met, then the site’s first', () => {
  const site = ['fr', 'en', 'de', 'it'];
  expect(findLocale(site, ['en', 'de', 'it'])).toBe('en');
  expect(findLocale(site, ['', 'de', 'it'])).toBe('de');
  expect(findLocale(site, ['sv', 'xx', 'it'])).toBe('it');
  expect(findLocale(site, ['', 'xx'])).toBe('fr');
  expect(findLocale(['fr'], [undefined])).toBe('fr');
  expect(findLocale(site, [])).toBe('fr');
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
  [['fr', 'en'], '{{lang}}', 'fr'],
])('of %j, a page in %s gets %s', (locales, lang, found) => {
  expect(findLocale(locales, [lang, 'xx'])).toBe(found);
});
