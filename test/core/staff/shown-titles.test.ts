// Titles of a notice, read from evidence: those that were read by the person, or none.
import { compileNotice, compilePanel, shownTitles, type Words } from '@assent/core';
import { expect, test } from 'vitest';
import fr from '../../../packages/browser/src/locales/fr.json' with { type: 'json' };
import { makeSite } from '../../helpers/site.ts';

const words = fr as unknown as Words;
const version = { site: '', notice: '', sdk: '' };

test('purposes and services have the titles of that language, and of that version', () => {
  const site = makeSite({ purposes: [{ id: 'media' }, { id: 'audience', title: { fr: 'Compter les lecteurs' } }] });
  expect(shownTitles({ notice: compileNotice(site, 'fr', words, version), panel: compilePanel(site, 'fr', words) })).toEqual({
    media: words.purposes.media?.[0],
    audience: 'Compter les lecteurs',
    stats: 'Stats',
  });
});

test.each([
  null,
  undefined,
  7,
  'texts',
  {},
  { notice: null },
  { panel: { purposes: 'all' } },
  { notice: { purposes: [null, [7]] }, panel: { purposes: [{ id: 'a' }, null, { id: 3 }] } },
])('of %j there are none', texts => expect(shownTitles(texts)).toEqual({}));
