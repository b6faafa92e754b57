// Every state of every part, as the gallery shows it: axe in both directions, light, dark and in forced colours, and what must fit where.
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../../demo/gallery/examples.ts';
import { PARTS } from '../../../demo/gallery/example.ts';
import { colourViolations, mirrorViolations, violations } from '../../helpers/axe.ts';
import { type Shown, useGallery } from '../../helpers/gallery.ts';

const gallery = useGallery();

// each state in one of them for each direction; between them every theme, layout and width
const LOOKS: Readonly<Record<'ltr' | 'rtl', readonly Shown[]>> = {
  ltr: [
    { width: 1280, height: 800, locale: 'de' },
    { theme: 'dsfr', locale: 'fr' },
    { theme: 'plain', width: 320 },
    { width: 768, height: 1024, layout: 'card' },
  ],
  rtl: [
    { locale: 'ar', width: 1280, height: 800 },
    { locale: 'he', theme: 'dsfr', layout: 'top-inline' },
    { locale: 'ar', theme: 'plain', width: 320 },
  ],
};

test('every part has its examples, each with a name of its own', () => {
  expect(new Set(EXAMPLES.map(({ part }) => part))).toEqual(new Set(PARTS));
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length);
});

test.each(['ltr', 'rtl'] as const)(
  'FR-16 %s: axe finds nothing wrong with any example, light, dark and in forced colours, and nothing scrolls sideways',
  async direction => {
    const found: string[] = [];
    for (const [n, { name, part }] of EXAMPLES.entries()) {
      const page = await gallery.show(name, LOOKS[direction][n % LOOKS[direction].length]);
      const { sideways, empty } = await page.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - innerWidth,
        empty: [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && !shadowRoot.textContent?.trim()),
      }));
      if (sideways > 0) found.push(`${name}: ${sideways} px wider than the window`);
      if (empty) found.push(`${name}: nothing is drawn`);
      found.push(...(await (direction === 'ltr' ? violations : mirrorViolations)(page)).map(violation => `${name}: ${violation}`));
      if (part === 'paper') continue; // black on white, whatever the screen
      for (const skin of [{ forced: true }, { scheme: 'dark' }] as const) {
        await gallery.recolour(skin);
        found.push(...(await colourViolations(page)).map(violation => `${name}, ${JSON.stringify(skin)}: ${violation}`));
      }
    }
    expect(found).toEqual([]);
  },
  240_000, // forty states, each in three kinds of colours
);

test.each(['fr', 'de', 'el', 'longest'])('P2 FR-10 in %s refusing and accepting are of one size, and no word is cut, at 320 and 360 px', async locale => {
  for (const width of [320, 360]) {
    const page = await gallery.show('preferences-details', { locale, width });
    const wrong = await page.evaluate(() => {
      const groups = document.querySelector('assent-root')?.shadowRoot?.querySelectorAll('.verdicts') ?? [];
      return [...groups].flatMap(group => {
        const labels = [...group.querySelectorAll('label')];
        const [one, other] = labels.map(label => label.getBoundingClientRect()) as [DOMRect, DOMRect];
        const cut = labels.filter(label => label.scrollWidth > label.clientWidth || (label.lastElementChild?.getClientRects().length ?? 0) > 1);
        return [
          ...cut.map(({ textContent }) => `cut: ${textContent}`),
          ...(Math.abs(one.width - other.width) > 0.5 || one.height !== other.height ? ['two sizes'] : []),
        ];
      });
    });
    expect([width, wrong]).toEqual([width, []]);
  }
});

test.each(['ga', 'el', 'de', 'longest'])(
  'N9 R1 FR-10 in %s refusing and accepting are of one size in the notice, and no word is cut, at 320 and 360 px',
  async locale => {
    for (const width of [320, 360]) {
      const page = await gallery.show('notice', { locale, width });
      const sizes = await page.$$eval('>>> .notice .pair button', pair =>
        pair.map(({ offsetWidth, offsetHeight, scrollWidth, clientWidth }) => [offsetWidth, offsetHeight, scrollWidth > clientWidth]),
      );
      expect(sizes).toEqual([
        [sizes[0]?.[0], sizes[0]?.[1], false],
        [sizes[0]?.[0], sizes[0]?.[1], false],
      ]);
    }
  },
);

test.each(['fr', 'en', 'de', 'ar'])('P11 in %s a placeholder fits the box that a video has on a phone, both buttons in view', async locale => {
  const page = await gallery.show('placeholder-phone', { locale });
  const beyond = await page.evaluate(() => {
    const root = document.querySelector('assent-embed')?.shadowRoot as ShadowRoot;
    const box = (root.querySelector('.embed') as HTMLElement).getBoundingClientRect();
    return [...root.querySelectorAll('h2, h3, p, button, a')].filter(each => each.getBoundingClientRect().bottom > box.bottom).map(each => each.textContent);
  });
  expect(beyond).toEqual([]);
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

test.each(['preferences-details', 'declaration'])('3.1.2 in German, what %s says in English says that it is English', async name => {
  const page = await gallery.show(name, { locale: 'de' });
  const told = await page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const told = roots.flatMap(root => [...root.querySelectorAll<HTMLElement>('.about, bdi')]);
    return told
      .filter(each => each.textContent === 'Counts visits to each page.' || each.textContent === 'Tells visits apart.')
      .map(each => each.closest('[lang]')?.getAttribute('lang'));
  });
  expect(new Set(told)).toEqual(new Set(['en']));
});
