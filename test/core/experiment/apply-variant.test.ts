// What a variant changes, and that nothing else changes.
import { compileNotice, drawnTexts, siteWith, type Words, wordsWith } from '@assent/core';
import { expect, test } from 'vitest';
import en from '../../../packages/browser/src/locales/en.json' with { type: 'json' };
import { makeSite } from '../../helpers/site.ts';

const version = { site: 'a', notice: 'b', sdk: 'c' };
const site = makeSite();

test('the notice says the variant’s words, explains in its order, and stands where and when it says', () => {
  const variant = { id: 'b', words: { title: { fr: 'Vos choix', en: 'Well, {site}?' } }, order: ['media', 'audience'], layout: 'card' as const, delay: 'PT3S' };
  const plain = compileNotice(site, 'en', en as unknown as Words, version);
  const words = wordsWith(en as unknown as Words, 'en', variant);
  const shown = compileNotice(siteWith(site, variant), 'en', words, version, site.profile, drawnTexts(site, variant));
  expect(shown).toEqual({ ...plain, title: 'Well, The shop?', purposes: plain.purposes.toReversed(), style: shown.style, delay: 3000, order: [1, 0] });
  expect([plain.style, shown.style.includes('max-inline-size')]).toEqual(['', true]);
});

test('a variant without changes changes nothing, and a theme is never followed', () => {
  expect(siteWith(site, { id: 'a', theme: { accent: '#ff0000' } })).toEqual(site);
  expect([wordsWith(en as unknown as Words, 'en', { id: 'a' }), drawnTexts(site, { id: 'a' })]).toEqual([en, {}]);
});
