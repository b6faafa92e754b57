// The criteria of WCAG 2.2 AA and RGAA 4.1 that are met in the browser (ux §1.6), each with its test, on every part of the interface; axe is in examples.browser.test.ts.
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { openGallery, type Shown, useGallery } from '../../helpers/gallery.ts';
import { type Criterion, type Found, lookAt, lookOver } from '../../helpers/look-over.ts';
import { STOPS, unreachable, walk } from '../../helpers/reach.ts';

const gallery = useGallery();

/** One state of each part, that with the most in it. */
const STATES = ['notice', 'confirmation-withdrawn', 'preferences-details', 'placeholder', 'declaration-chosen', 'receipt-kept', 'paper-proven'];
const ON_SCREEN = STATES.filter(name => name !== 'paper-proven');
const PARTS = 'assent-root, assent-embed, #slot, body:not(:has(main > h2 + #slot))';
const LAYOUTS = ['sheet', 'card', 'top-inline'] as const;

type Colours = 'light' | 'dark' | 'forced';
const found = new Map<string, Readonly<Partial<Record<Criterion, Found>>>>();
beforeAll(async () => {
  for (const name of STATES) {
    const page = await gallery.show(name, { width: 1280, height: 800 });
    found.set(`${name} light`, await lookOver(page, PARTS));
    if (name === 'paper-proven') continue; // black on white, whatever the screen
    await gallery.recolour({ scheme: 'dark' });
    found.set(`${name} dark`, await lookOver(page, PARTS, ['grounds', 'edges', 'rings']));
    await gallery.recolour({ forced: true });
    found.set(`${name} forced`, await lookOver(page, PARTS, ['edges', 'rings']));
  }
});

function holds(criterion: Criterion, ...colours: readonly Colours[]): void {
  const looked = STATES.flatMap(name => colours.map(colour => [name, colour, found.get(`${name} ${colour}`)?.[criterion]] as const));
  expect(looked.flatMap(([name, colour, of]) => (of?.faults ?? []).map(fault => `${name}, ${colour}: ${fault}`))).toEqual([]);
  expect(looked.reduce((sum, [, , of]) => sum + (of?.seen ?? 0), 0)).toBeGreaterThan(0);
}

test('1.3.1 2.4.6 (RGAA 9.1) headings follow each other without skipping a level', () => holds('headings', 'light'));
test('1.3.1 (RGAA 9.3) what is a list is marked up as one', () => holds('lists', 'light'));
test('1.3.1 (RGAA 8.9 10.1) no mark-up is there for its looks, and every table has headings', () => holds('structure', 'light'));
test('1.3.1 2.4.6 3.3.2 (RGAA 11.5 11.6 11.7) every pair of answers is a group that says what it is about', () => holds('groups', 'light'));
test('1.3.2 (RGAA 10.2 10.3) what is drawn follows the order in which it is read', () => holds('order', 'light'));
test('1.3.4 (RGAA 13.9) no style depends on how a screen is held', () => holds('orientation', 'light'));
test('1.4.3 (RGAA 10.5) every text that has a colour of its own has a ground of its own', () => holds('grounds', 'light', 'dark'));
test('1.4.11 (RGAA 3.3) edges of buttons and fields stand out by 3 : 1, in forced colours too', () => holds('edges', 'light', 'dark', 'forced'));
test('1.4.13 (RGAA 10.13 10.14 12.11) pointing at something, or its focus, changes paint and nothing else; nothing has a tooltip', () =>
  holds('hover', 'light'));
test('2.4.4 2.5.3 (RGAA 6.1 6.2 11.9) every link and button has a name, and what is read on it is in it', () => holds('names', 'light'));
test('N6 2.4.7 2.4.13 (RGAA 10.7) whatever has the focus has a ring that stands out by 3 : 1', () => holds('rings', 'light', 'dark', 'forced'));
test('2.5.8 what can be pressed is at least 24 px wide and high', () => holds('targets', 'light'));
test('3.1.2 (RGAA 8.7) every text says its language and its direction, whatever those of the page', () => holds('tongues', 'light'));
test('3.3.2 (RGAA 11.1 11.2 11.4) every field has a label that can be read, beside it', () => holds('labels', 'light'));
test('4.1.2 (RGAA 7.1 10.8) what is hidden from assistive technology has nothing in it to use', () => holds('hidden', 'light'));

test('1.4.1 (RGAA 3.1) without colours, what is chosen still looks chosen', async () => {
  const page = await gallery.show('preferences-chosen', { width: 1280, height: 800 });
  await page.emulateVisionDeficiency('achromatopsia');
  const [one, other] = await Promise.all(
    ['denied', 'granted'].map(async value => (await page.$(`>>> input[name=purpose-audience][value=${value}]`))?.screenshot({ encoding: 'base64' })),
  );
  await page.emulateVisionDeficiency('none');
  expect(one).not.toBe(other);
});

test.each(['longest', 'ar'])(
  '1.4.4 1.4.10 (RGAA 10.11) at 400 %, %s, nothing scrolls sideways, and everything can be brought into view whole',
  async locale => {
    const faults: string[] = [];
    for (const name of ON_SCREEN) {
      const page = await gallery.show(name, { locale, width: 320, height: 256, scale: 4 });
      await lookAt(page, PARTS);
      faults.push(...(await unreachable(page)).map(fault => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
);

test('1.4.4 (RGAA 10.4) for who reads text twice as large, everything is twice as large, and can be brought into view whole', async () => {
  const large = await openGallery(['--blink-settings=defaultFontSize=32']);
  const faults: string[] = [];
  try {
    for (const name of ON_SCREEN) {
      const sizes: number[] = [];
      for (const from of [gallery, large]) {
        const page = await from.show(name, { locale: 'fr', width: 1280, height: 1024 });
        await lookAt(page, PARTS);
        sizes.push(await page.evaluate(() => Number.parseFloat(getComputedStyle(everySeen('p')[0] as HTMLElement).fontSize)));
        if (from === large) faults.push(...(await unreachable(page)).map(fault => `${name}: ${fault}`));
      }
      // a placeholder has the box of its embed, and says it smaller where that is small
      expect([name, (sizes[1] ?? 0) / (sizes[0] ?? 0)]).toEqual([name, name === 'placeholder' ? 1.625 : 2]);
    }
  } finally {
    await large.close();
  }
  expect(faults).toEqual([]);
});

test('N8 1.4.12 (RGAA 10.12) with wider text spacing and the longest texts nothing is cut', async () => {
  const faults: string[] = [];
  for (const name of ON_SCREEN) {
    const page = await gallery.show(name, { locale: 'longest', width: 360 });
    await lookAt(page, PARTS);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      );
      for (const root of [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])) root.adoptedStyleSheets.push(sheet);
    });
    faults.push(...(await unreachable(page)).map(fault => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

const WALKS: readonly (readonly [name: string, shown: Shown])[] = [
  ...LAYOUTS.flatMap(layout => ['en', 'ar'].map(locale => ['notice', { layout, locale }] as const)),
  ['notice', { layout: 'modal', locale: 'he' }],
  ['confirmation-some', { layout: 'card' }],
  ['preferences-details', { locale: 'en' }],
  ['preferences-many', { locale: 'ar' }],
  ['placeholder', {}],
  ['declaration-chosen', {}],
  ['receipt-kept', { locale: 'ar' }],
];
test.each(WALKS)(
  '2.1.1 2.1.2 2.4.3 2.4.11 3.2.1 (RGAA 7.3 12.8 12.9) Tab stops at everything in %s %o, in order, in view, there and back, and leads out of it; a notice that comes takes the focus from nobody',
  async (name, shown) => {
    const page = await gallery.show(name, { width: 1280, height: 800, ...shown });
    await lookAt(page, PARTS);
    if (name === 'notice' && shown.layout !== 'modal') expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    const stops = await page.evaluate(selector => everySeen(selector).length, STOPS);
    const there = await walk(page, 'Tab', stops + 1);
    const back = await walk(page, 'Shift+Tab', stops);
    const order = Array.from({ length: stops }, (_, n) => n);
    expect(there).toEqual({ path: [...order, -1], hidden: [] });
    expect(back).toEqual({ path: order.toReversed(), hidden: [] });
  },
);

test.each(['longest', 'ar'])('2.4.11 in a window of 320 × 256, %s, what has the focus in the preferences is in view, the foot over nothing', async locale => {
  const page = await gallery.show('preferences-chosen', { locale, width: 320, height: 256 });
  await lookAt(page, PARTS);
  expect((await walk(page, 'Tab', 14)).hidden).toEqual([]);
});

test.each(LAYOUTS.flatMap(layout => ['en', 'ar'].map(locale => ({ layout, locale }))))(
  'N11 2.4.11 $layout, $locale: from a phone on its side to a wide screen, no link of the page that has the focus is under the notice',
  async look => {
    const page = await gallery.show('notice', look);
    for (const [width, height] of [
      [640, 360],
      [360, 640],
      [768, 1024],
      [1280, 800],
    ] as const) {
      await page.setViewport({ width, height });
      const under = await page.evaluate(async () => {
        // room is made with the next frame
        for (const _ of [1, 2]) await new Promise(resolve => requestAnimationFrame(resolve));
        const links = [...document.querySelectorAll<HTMLElement>('main a')];
        return links.filter(link => {
          link.focus();
          return [...link.getClientRects()].every(({ left, top, width, height }) => document.elementFromPoint(left + width / 2, top + height / 2) !== link);
        }).length;
      });
      expect([width, height, under]).toEqual([width, height, 0]);
    }
  },
);

test('2.2.1 (RGAA 13.1) nothing that is shown goes away by itself, not within an hour', async () => {
  const hurry = await (await gallery.show('notice')).evaluateOnNewDocument(() => {
    // an hour passes in a tenth of a second
    for (const timer of ['setTimeout', 'setInterval'] as const) {
      const own = globalThis[timer] as (act: TimerHandler, wait?: number) => number;
      Object.assign(globalThis, { [timer]: (act: TimerHandler, wait = 0) => own(act, wait / 36_000) });
    }
  });
  for (const name of ['notice', 'confirmation-some', 'preferences', 'placeholder']) {
    const page = await gallery.show(name);
    await lookAt(page, PARTS);
    const shown = () => page.evaluate(() => everySeen('section, dialog, .embed').map(({ innerText }) => innerText));
    const before = await shown();
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 3_600_000)));
    expect([name, await shown()]).toEqual([name, before]);
    expect(before.length).toBeGreaterThan(0);
    if (name === 'placeholder') await page.removeScriptToEvaluateOnNewDocument(hurry.identifier);
  }
});

test.each(['notice', 'preferences'])('2.3.3 (RGAA 13.8) nothing of %s moves: what changes over time is its opacity', async name => {
  const page = await gallery.show(name);
  const moving = await page.evaluate(() => {
    const root = document.querySelector('assent-root')?.shadowRoot as ShadowRoot;
    return [...root.querySelectorAll('*')].flatMap(each => {
      const { transitionProperty, transitionDuration, animationName } = getComputedStyle(each);
      return [animationName, /[1-9]/.test(transitionDuration) ? transitionProperty : 'none'].filter(found => !['none', 'opacity'].includes(found));
    });
  });
  expect(moving).toEqual([]);
});

test('2.5.2 (RGAA 13.11) a press that is taken back by leaving the button answers nothing', async () => {
  const page = await gallery.show('notice');
  for (const part of ['refuse', 'accept']) {
    const box = await (await page.$(`>>> [data-assent-part=${part}]`))?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
    await page.mouse.down();
    await page.mouse.move(180, 40);
    await page.mouse.up();
  }
  expect(await part(page, 'notice')).not.toBeNull();
  expect(await part(page, 'confirmation')).toBeNull();
});

test('3.2.2 (RGAA 7.4) choosing an answer in the preferences saves nothing, closes nothing and moves the focus nowhere', async () => {
  const page = await gallery.show('preferences');
  const radio = await page.$('>>> input[name=purpose-audience][value=granted]');
  await radio?.click();
  const told = await page.evaluate(() => (document.querySelector('assent-root')?.shadowRoot?.activeElement as HTMLInputElement | null)?.value);
  expect([told, await part(page, 'panel').then(found => found !== null), await part(page, 'confirmation')]).toEqual(['granted', true, null]);
});

test('3.3.7 what was chosen before is filled in when it is asked again', async () => {
  const page = await gallery.show('preferences-chosen');
  const chosen = await page.$$eval('>>> input:checked[name^=purpose-]', radios =>
    radios.map(radio => `${(radio as HTMLInputElement).name} ${(radio as HTMLInputElement).value}`),
  );
  expect(chosen).toEqual(['purpose-audience granted', 'purpose-media denied', 'purpose-advertising denied']);
});

const part = (page: Page, name: string) => page.$(`>>> [data-assent-part=${name}]`);

type Node = { role: string; name?: string; checked?: boolean; modal?: boolean; children?: readonly Node[] };
const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const tree = async (page: Page) => all((await page.accessibility.snapshot({ interestingOnly: false })) as Node);

test('1.3.1 4.1.2 (RGAA 7.1) assistive technology is told of a region with its name, a heading, a list of purposes and buttons', async () => {
  const region = (await tree(await gallery.show('notice'))).find(({ role }) => role === 'region') as Node;
  expect(region.name).toBe('Your choices on Mutuelle');
  const inside = all(region);
  expect(inside.find(({ role }) => role === 'heading')?.name).toBe('Your choices on Mutuelle');
  expect(inside.filter(({ role }) => role === 'listitem')).toHaveLength(3);
  expect(inside.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual(['5 partners', 'Refuse all', 'Accept all', 'Choose']);
  expect(inside.filter(({ role }) => role === 'link').map(({ name }) => name)).toEqual(['privacy policy']);
});

test('1.3.1 4.1.2 (RGAA 7.1) assistive technology is told of a dialog, of a group for each purpose, and which of its two answers holds', async () => {
  const nodes = await tree(await gallery.show('preferences-chosen'));
  expect(nodes.find(({ role }) => role === 'dialog')).toMatchObject({ name: 'Choose what Mutuelle may do', modal: true });
  const answers = nodes
    .filter(node => node.role === 'group' && all(node).some(({ role }) => role === 'radio'))
    .map(node => [node.name, ...all(node).flatMap(({ role, name, checked }) => (role === 'radio' ? [`${name}: ${checked ?? false}`] : []))]);
  expect(answers).toEqual([
    ['Count visits', 'Refuse: false', 'Accept: true'],
    ['Content from other sites', 'Refuse: true', 'Accept: false'],
    ['Personalised ads', 'Refuse: true', 'Accept: false'],
  ]);
});

test('4.1.3 (RGAA 7.5) what was saved, and that something is not yet saved, is announced', async () => {
  const said = (page: Page) =>
    page
      .waitForFunction(() =>
        [...(document.querySelector('assent-root')?.shadowRoot?.querySelectorAll('[role=status]') ?? [])].map(each => each.textContent).find(Boolean),
      )
      .then(text => text.jsonValue());
  expect(await said(await gallery.show('confirmation-refused'))).toBe('Saved. Everything optional is off.');
  expect(await said(await gallery.show('preferences-unsaved'))).toMatch(/not (?:yet )?saved/i);
});

test.each(['declaration-chosen', 'receipt-kept', 'paper-proven', 'notice'])(
  'P12 N10 printed on A4, %s is whole, and nothing of a notice is there',
  async name => {
    const page = await gallery.show(name, { width: 794, height: 1123 });
    await page.emulateMediaType('print');
    await lookAt(page);
    const paper = await page.evaluate(() => {
      const texts = everySeen('h1, h2, h3, p, td, th, li, dd, pre, code');
      const cut = texts.filter(each => {
        const { left, right } = each.getBoundingClientRect();
        return (
          !each.matches('.quiet, .quiet *, thead *, caption') &&
          (left < -1 || right > innerWidth + 1 || each.scrollHeight > each.clientHeight + 1) &&
          each.clientHeight > 0
        );
      });
      return {
        cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 100)),
        buttons: everySeen('button').length,
        notice: everySeen('.notice').length,
        texts: texts.length,
      };
    });
    await page.emulateMediaType();
    expect(paper).toMatchObject({ cut: [], buttons: 0, notice: 0 });
    expect(paper.texts).toBeGreaterThan(10);
  },
);
