// Access in a real browser, in every direction and with the longest texts: keyboard, what assistive technology is told, small windows, text spacing, motion.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useGallery } from '../../helpers/gallery.ts';

const gallery = useGallery();

/** What has the focus: its part, else its text; and whether any of it is hidden (2.4.11). */
const focus = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { left, top, width, height } = active?.getBoundingClientRect() ?? new DOMRect();
    const root = active?.getRootNode() as ShadowRoot | Document;
    const seen = root.elementFromPoint(left + width / 2, top + Math.min(height, 20) / 2);
    const shown = !!seen && (active?.contains(seen) || seen.contains(active as Node)) && top >= -1 && left >= -1;
    return { name: active?.getAttribute('data-assent-part') ?? active?.getAttribute('name') ?? active?.localName ?? '', shown };
  });

async function walk(page: Page, stops: number) {
  const names: string[] = [];
  const hidden: string[] = [];
  for (let n = 0; n < stops; n++) {
    await page.keyboard.press('Tab');
    const { name, shown } = await focus(page);
    names.push(name);
    if (!shown) hidden.push(name);
  }
  return { names, hidden };
}

test.each([
  ['sheet', 'en'],
  ['sheet', 'ar'],
  ['card', 'de'],
  ['top-inline', 'he'],
])('2.1.1 2.1.2 2.4.3 2.4.11 Tab leads through the notice and out of it: %s in %s', async (layout, locale) => {
  const page = await gallery.show('notice', { layout, locale, width: 1280, height: 800 });
  const { names, hidden } = await walk(page, 6);
  expect(names).toEqual(['button', 'a', 'refuse', 'accept', 'choose', 'a']); // partners, policy, the answers, and the page's first link
  expect(hidden).toEqual([]);
});

test.each(['longest', 'ar'])('2.4.11 in a window of 320 × 256, %s, what has the focus in the preferences is in view, the foot over nothing', async locale => {
  const page = await gallery.show('preferences-chosen', { locale, width: 320, height: 256 });
  const { names, hidden } = await walk(page, 14);
  expect(hidden).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['refuse', 'accept', 'purpose-audience', 'summary']));
});

test('1.3.1 4.1.2 assistive technology is told of a region with its name, a heading, a list of purposes and buttons', async () => {
  const page = await gallery.show('notice');
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  type Node = { role: string; name?: string; hasPopup?: string; children?: readonly Node[] };
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  const region = all(tree as Node).find(({ role }) => role === 'region') as Node;
  expect(region.name).toBe('Your choices on Mutuelle');
  const inside = all(region);
  expect(inside.find(({ role }) => role === 'heading')?.name).toBe('Your choices on Mutuelle');
  expect(inside.filter(({ role }) => role === 'listitem')).toHaveLength(3);
  expect(inside.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual(['5 partners', 'Refuse all', 'Accept all', 'Choose']);
  expect(inside.filter(({ role }) => role === 'link').map(({ name }) => name)).toEqual(['privacy policy']);
});

test('1.3.1 4.1.2 assistive technology is told of a dialog, of a group for each purpose, and which of its two answers holds', async () => {
  const page = await gallery.show('preferences-chosen');
  type Node = { role: string; name?: string; checked?: boolean; modal?: boolean; children?: readonly Node[] };
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  const tree = all((await page.accessibility.snapshot({ interestingOnly: false })) as Node);
  expect(tree.find(({ role }) => role === 'dialog')).toMatchObject({ name: 'Choose what Mutuelle may do', modal: true });
  const answers = tree
    .filter(node => node.role === 'group' && all(node).some(({ role }) => role === 'radio'))
    .map(node => [node.name, ...all(node).flatMap(({ role, name, checked }) => (role === 'radio' ? [`${name}: ${checked ?? false}`] : []))]);
  expect(answers).toEqual([
    ['Count visits', 'Refuse: false', 'Accept: true'],
    ['Content from other sites', 'Refuse: true', 'Accept: false'],
    ['Personalised ads', 'Refuse: true', 'Accept: false'],
  ]);
});

test.each(['notice', 'preferences-details', 'placeholder', 'receipt-kept'])(
  '1.4.12 with wider text spacing and the longest texts nothing of %s is cut',
  async name => {
    const page = await gallery.show(name, { locale: 'longest', width: 360 });
    const cut = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }');
      const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      for (const root of roots) root.adoptedStyleSheets.push(sheet);
      const controls = roots
        .flatMap(root => [...root.querySelectorAll<HTMLElement>('button, .verdict, summary, a.plain')])
        .filter(each => each.clientWidth > 0);
      return controls
        .filter(each => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
        .map(({ textContent }) => textContent);
    });
    expect(cut).toEqual([]);
  },
);

test.each(['notice', 'preferences'])('2.3.3 nothing of %s moves: what changes over time is its opacity', async name => {
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
