// Which text a visitor gets where there is none in their language, and what it says of itself.
import { expect, test } from 'vitest';
import { tell } from '../../packages/core/src/tell.ts';

const both = { fr: 'Compte les visites.', en: 'Counts visits.' };

test.each([
  ['fr', { text: both.fr }],
  ['fr-CA', { text: both.fr }],
  ['de', { text: both.en, lang: 'en' }],
  ['br', { text: both.fr, lang: 'fr' }],
  ['zh-Hans', { text: both.en, lang: 'en' }],
])('3.1.2 of a text in French and English, a reader of %s gets the nearest, which says its language where it is another', (locale, told) => {
  expect(tell(both, locale)).toEqual(told);
});

test('a reader of Catalan gets Spanish before English, and what there is where there is neither', () => {
  expect(tell({ ...both, es: 'Cuenta las visitas.' }, 'ca')).toEqual({ text: 'Cuenta las visitas.', lang: 'es' });
  expect(tell({ sv: 'Räknar besök.' }, 'ca')).toEqual({ text: 'Räknar besök.', lang: 'sv' });
});

test('a text that is left empty on purpose stays empty, and no text is none', () => {
  expect(tell({ de: '', en: 'Counts visits.' }, 'de')).toEqual({ text: '' });
  expect(tell(undefined, 'de')).toEqual({ text: '' });
});
