// The language of a visitor, among those of a site.
import { expect, test } from 'vitest';
import { pickLocale } from '../../../packages/server/src/sites/pick-locale.ts';

test.each([
  ['the address goes first', 'en', 'fr', 'en'],
  ['then what the browser prefers', undefined, 'de, en;q=0.9, fr;q=0.8', 'en'],
  ['a regional wish takes the language', undefined, 'FR-ca', 'fr'],
  ['a regional text is taken where there is no other', 'pt', '', 'pt-BR'],
  ['an unknown wish falls through to the next', 'xx', 'en', 'en'],
  ['nothing known takes the site’s first', '../../etc', 'xx', 'fr'],
  ['nothing asked takes the site’s first', undefined, undefined, 'fr'],
])('%s', (_, asked, accepted, expected) => {
  expect(pickLocale(['fr', 'en', 'pt-BR'], [asked], accepted)).toBe(expected);
});
