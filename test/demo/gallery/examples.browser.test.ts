// Every state of every part, as the gallery shows it: axe, each state in one look, between them both schemes, forced colours and every theme.
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../../demo/gallery/examples.ts';
import { PARTS } from '../../../demo/gallery/example.ts';
import { violations } from '../../helpers/axe.ts';
import { type Shown, useGallery } from '../../helpers/gallery.ts';

const gallery = useGallery();

// `npm run screens` walks through all of them in each look
const LOOKS: readonly Shown[] = [
  { width: 1280, height: 800 },
  { scheme: 'dark', theme: 'dsfr', locale: 'fr' },
  { forced: true, theme: 'plain', width: 320 },
  { scheme: 'dark', width: 768, height: 1024 },
  { layout: 'top-inline', theme: 'dsfr' },
];

test('every part has its examples, each with a name of its own', () => {
  expect(new Set(EXAMPLES.map(({ part }) => part))).toEqual(new Set(PARTS));
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length);
});

test('FR-16 axe finds nothing wrong with any example, and nothing scrolls sideways, each in one of the looks', async () => {
  const found: string[] = [];
  for (const [n, { name }] of EXAMPLES.entries()) {
    const page = await gallery.show(name, LOOKS[n % LOOKS.length]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sideways > 0) found.push(`${name}: ${sideways} px wider than the window`);
    found.push(...(await violations(page)).map(violation => `${name}: ${violation}`));
  }
  expect(found).toEqual([]);
});
