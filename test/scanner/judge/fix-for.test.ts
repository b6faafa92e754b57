// The exact fix: a tag that can be pasted in the place of the one that was found.
import { expect, test } from 'vitest';
import { catalog } from '@assent/catalog';
import { heldTag } from '../../../packages/scanner/src/judge/fix-for.ts';

const service = catalog['google-analytics'];
const identity = { declared: false, ...(service && { service }) };

test('a script keeps its query, which says whose it is, and is safe to paste', () => {
  expect(heldTag({ type: 'Script', url: 'https://www.googletagmanager.com/gtag/js?id=G-TEST&l="x#y' }, identity)).toBe(
    '<script type="text/plain" data-purpose="audience" data-service="google-analytics" data-src="https://www.googletagmanager.com/gtag/js?id=G-TEST&amp;l=&quot;x"></script>',
  );
});

test.each([
  ['Document', '<iframe data-purpose="PURPOSE" data-src="https://film.test/embed"></iframe>'],
  ['Image', '<img data-purpose="PURPOSE" data-src="https://film.test/embed" alt="">'],
  ['Stylesheet', '<link rel="stylesheet" data-purpose="PURPOSE" data-href="https://film.test/embed">'],
])('%s: without its query, in which something of a visitor may stand', (type, tag) => {
  expect(heldTag({ type, url: 'https://film.test/embed?visitor=42' }, { declared: false })).toBe(tag);
});
