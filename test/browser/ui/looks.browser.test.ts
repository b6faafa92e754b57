// Looks in a real browser: what each layout does with the page, and that no theme can tell the two answers apart.
import { LAYOUTS, lookCss, type Theme } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useGallery } from '../../helpers/gallery.ts';
import { makeSiteFile } from '../../helpers/site.ts';

const gallery = useGallery();
const part = (name: string) => `>>> [data-assent-part="${name}"]`;
const box = (page: Page, name: string) => page.$eval(part(name), element => element.getBoundingClientRect().toJSON() as DOMRect);

test('R7 a modal notice waits for an answer: the page behind is inert, and Escape closes nothing, however often', async () => {
  const page = await gallery.show('notice', { layout: 'modal' });
  const state = () =>
    page.evaluate(() => {
      const dialog = document.querySelector('assent-root')?.shadowRoot?.querySelector('dialog');
      const link = document.querySelector<HTMLElement>('main a');
      link?.focus();
      return { open: dialog?.open, modal: dialog?.matches(':modal'), page: document.activeElement === link, cookie: document.cookie };
    });
  const waiting = { open: true, modal: true, page: false, cookie: '' };
  expect(await state()).toEqual(waiting);
  for (let n = 0; n < 3; n++) {
    await page.keyboard.press('Escape');
    await page.waitForSelector('>>> dialog[open]');
    expect(await state()).toEqual(waiting);
  }
});

test('2.4.3 4.1.2 a modal notice takes the focus to its title, is named by it, and gives the page back once answered', async () => {
  const page = await gallery.show('notice', { layout: 'modal' });
  const focus = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
  expect(await focus()).toBe('notice-title');
  expect(await page.$eval(part('notice'), notice => [notice.localName, notice.getAttribute('aria-labelledby')])).toEqual(['dialog', 'notice-title']);
  await page.click(part('refuse'));
  await page.waitForSelector(part('confirmation'));
  expect(await page.$(part('notice'))).toBeNull();
  expect(await page.evaluate(() => (document.querySelector<HTMLElement>('main a')?.focus(), document.activeElement?.localName))).toBe('a');
});

test('FR-03 on the page of the policy a modal notice lets the policy be read first', async () => {
  const page = await gallery.show('notice', { layout: 'modal', path: '/policy' });
  expect(await page.$eval(part('notice'), notice => notice.localName)).toBe('section');
});

test.each([
  [360, 640],
  [1280, 800],
])('N3 top-inline stands in the page at %i × %i: it covers nothing, and its buttons are in the first window', async (width, height) => {
  const page = await gallery.show('notice', { layout: 'top-inline', width, height });
  const [notice, main] = [await box(page, 'notice'), await page.$eval('main', element => element.getBoundingClientRect().toJSON() as DOMRect)];
  expect(notice.bottom).toBeLessThanOrEqual(main.top);
  for (const name of ['refuse', 'accept', 'choose']) expect((await box(page, name)).bottom, name).toBeLessThanOrEqual(height);
  expect(await room(page)).toBe(0);
  await page.evaluate(() => scrollTo(0, 1e6));
  await page.evaluate(() => document.querySelector('assent-root')?.shadowRoot?.querySelector<HTMLElement>('[data-assent-part=refuse]')?.click());
  await page.waitForSelector(part('confirmation'));
  expect((await box(page, 'confirmation')).bottom).toBeLessThanOrEqual(height); // the answer is said where the visitor is
});

/** What the page keeps clear at its end, in px. */
const room = (page: Page) => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).borderBlockEndWidth));

test('N11 a page ends above the sheet that is open, notice or confirmation, and where it did once that is hidden', async () => {
  const page = await gallery.show('notice', { layout: 'sheet', width: 360, height: 640 });
  const press = (name: string) => page.$eval(part(name), element => (element as HTMLElement).click());
  // a border is as wide as whole pixels of the screen
  const end = async (name: string) => Math.floor(640 - (await box(page, name)).top + 8);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(await room(page)).toBe(await end('notice'));
  await press('refuse');
  await page.waitForSelector(part('confirmation'));
  await page.waitForFunction(height => getComputedStyle(document.body).borderBlockEndWidth === `${height}px`, {}, await end('confirmation'));
  await press('hide');
  await page.waitForFunction(height => document.documentElement.scrollHeight < height, {}, before);
  expect(await room(page)).toBe(0);
});

test('a card keeps to the end of a wide screen and leaves most of it free', async () => {
  const page = await gallery.show('notice', { layout: 'card', width: 1280, height: 800 });
  const { right, width } = await box(page, 'notice');
  expect([right, width]).toEqual([1280 - 16, 24 * 16]);
});

const hex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`);
const colour = fc.oneof(
  hex,
  fc.tuple(hex, hex).map(([light, dark]) => `light-dark(${light}, ${dark})`),
);
const rem = (min: number, max: number) => fc.integer({ min: min * 100, max: max * 100 }).map(value => `${value / 100}rem`);
const theme: fc.Arbitrary<Theme> = fc.record(
  {
    base: fc.constantFrom('assent', 'dsfr', 'plain'),
    bg: colour,
    fg: colour,
    muted: colour,
    border: colour,
    accent: colour,
    'on-accent': colour,
    focus: colour,
    radius: rem(0, 2),
    space: rem(0.25, 2),
    'max-inline': rem(18, 60),
    font: fc.constantFrom('serif', 'var(--page, cursive)', 'attr(data-assent-part)', '"Comic Sans MS", fantasy', 'inherit', '900 2rem x'),
    z: fc.constantFrom('0', '2147483647'),
  },
  { requiredKeys: [] },
);

test.each(['light', 'dark'] as const)(
  'R1 FR-10 under any theme that a site file may hold, in any layout, refuse and accept are drawn alike, %s',
  async scheme => {
    const page = await gallery.show('notice', { scheme });
    const looks = fc.sample(fc.record({ theme, layout: fc.constantFrom(...LAYOUTS) }), { numRuns: 400, seed: 7 });
    for (const notice of looks) {
      const problems = checkSite(makeSiteFile({ notice }), {}).problems.filter(({ path, code }) => path.startsWith('notice') && code !== 'low-contrast');
      expect(problems, JSON.stringify(notice)).toEqual([]);
    }
    const drawn = await page.evaluate(sheets => {
      const root = document.querySelector('assent-root')?.shadowRoot as ShadowRoot;
      const [one, other] = ['refuse', 'accept'].map(name => root.querySelector<HTMLElement>(`[data-assent-part=${name}]`)) as [HTMLElement, HTMLElement];
      const own = root.adoptedStyleSheets;
      const look = (button: HTMLElement) => {
        button.focus(); // the ring too
        const { width, height, top } = button.getBoundingClientRect();
        const styles = getComputedStyle(button);
        // a property that follows from where a button stands is not its look
        const names = [...styles].filter(
          name => !/^(inset|left|right|top|bottom|width|height|inline-size|block-size|perspective-origin|transform-origin)/.test(name),
        );
        return { box: [width, height, top], drawn: names.map(name => `${name}: ${styles.getPropertyValue(name)}`).join('; ') };
      };
      return sheets.map(css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets = [...own, sheet];
        return { refuse: look(one), accept: look(other), fill: getComputedStyle(one).backgroundColor };
      });
    }, looks.map(lookCss));
    for (const [n, { refuse, accept }] of drawn.entries()) {
      expect(refuse.drawn, JSON.stringify(looks[n])).toBe(accept.drawn);
      for (const [side, length] of refuse.box.entries()) expect(length, JSON.stringify(looks[n])).toBeCloseTo(accept.box[side] as number, 1); // 1/64 px is a rounding
    }
    expect(new Set(drawn.map(({ fill }) => fill)).size).toBeGreaterThan(100); // the themes were in force
  },
);
