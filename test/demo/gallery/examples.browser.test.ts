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
  { layout: 'top-inline', theme: 'dsfr', locale: 'he' },
  { scheme: 'dark', locale: 'ar', theme: 'plain' },
  { forced: true, locale: 'ar', width: 1280, height: 800 },
];

test('every part has its examples, each with a name of its own', () => {
  expect(new Set(EXAMPLES.map(({ part }) => part))).toEqual(new Set(PARTS));
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length);
});

test('FR-16 axe finds nothing wrong with any example, and nothing scrolls sideways, each in one of the looks', async () => {
  const found: string[] = [];
  for (const [n, { name }] of EXAMPLES.entries()) {
    const page = await gallery.show(name, LOOKS[n % LOOKS.length]);
    const { sideways, empty } = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - innerWidth,
      empty: [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && !shadowRoot.textContent?.trim()),
    }));
    if (sideways > 0) found.push(`${name}: ${sideways} px wider than the window`);
    if (empty) found.push(`${name}: nothing is drawn`);
    found.push(...(await violations(page)).map(violation => `${name}: ${violation}`));
  }
  expect(found).toEqual([]);
});

test.each([320, 360])('1.4.10 with the longest text of all languages in every place, at %i px nothing scrolls sideways and no button is cut', async width => {
  const found: string[] = [];
  for (const { name, part } of EXAMPLES.filter(({ part }) => (width === 320 ? part !== 'paper' : part === 'notice' || part === 'preferences'))) {
    const page = await gallery.show(name, { locale: 'longest', width });
    const wrong = await page.evaluate(() => {
      const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
      const controls = roots
        .flatMap(root => [...root.querySelectorAll<HTMLElement>('button, .verdict, summary, a.plain')])
        .filter(each => each.checkVisibility());
      const cut = controls.filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0).map(each => `cut: ${each.textContent}`);
      const beyond = controls.map(each => each.getBoundingClientRect()).filter(({ left, right }) => left < 0 || right > innerWidth + 1).length;
      const sideways = document.documentElement.scrollWidth - innerWidth;
      return [...cut, ...(beyond ? [`${beyond} controls beyond the window`] : []), ...(sideways > 0 ? [`${sideways} px sideways`] : [])];
    });
    found.push(...wrong.map(each => `${part}, ${name}: ${each}`));
  }
  expect(found).toEqual([]);
});

test.each(['ar', 'he'])('N7 in %s the notice is mirrored, and the answers still look alike', async locale => {
  const page = await gallery.show('notice', { locale, width: 1280, height: 800 });
  const boxes = await page.evaluate(() => {
    const root = document.querySelector('assent-root')?.shadowRoot as ShadowRoot;
    return ['notice', 'refuse', 'accept'].map(name => root.querySelector(`[data-assent-part=${name}]`)?.getBoundingClientRect().toJSON() as DOMRect);
  });
  const [notice, refuse, accept] = boxes as [DOMRect, DOMRect, DOMRect];
  expect(1280 - notice.right).toBe(16);
  expect(refuse.left).toBeGreaterThan(accept.right);
  expect(refuse.width).toBeCloseTo(accept.width, 1);
});
