// The preferences in a real browser: acceptance points P1–P10 and P14, keyboard, focus, a strict policy.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually } from '../../../helpers/eventually.ts';
import type { FakeGateOptions } from '../../../../demo/gallery/fake-gate.ts';
import { usePanelStage } from '../../../helpers/panel-stage.ts';

const stage = usePanelStage();

/** Opens the preferences from the "click here" link, as its activation would. */
async function open(options: Partial<FakeGateOptions> = {}, width?: number, height?: number): Promise<Page> {
  const page = await stage.visit('', width, height);
  await page.evaluate(async given => {
    globalThis.gate = assentTest.makeGate(given);
    const link = document.querySelector<HTMLElement>('#here');
    link?.focus();
    await assentTest.panel.openPreferences(gate.handle, link);
  }, options);
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 250))); // the dialog fades in
  return page;
}

const inPanel = (name: string) => `assent-root >>> ${name}`;
const isOpen = (page: Page) => page.$(inPanel('dialog[open]')).then(Boolean);
const focused = (page: Page) =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return inner?.id || inner?.getAttribute('name') || inner?.getAttribute('data-assent-part') || inner?.localName;
  });

test('the title takes the focus when the preferences open', async () => {
  expect(await focused(await open())).toBe('assent-panel-title');
});

test.each(['Escape', 'backdrop', 'close'])('P9 R7 FR-14 closing by %s saves nothing and gives the focus back to the link', async way => {
  const page = await open();
  await page.click(inPanel('input[name=purpose-audience][value=granted]'));
  if (way === 'Escape') await page.keyboard.press('Escape');
  else if (way === 'backdrop') await page.mouse.click(5, 5);
  else await page.click(inPanel('[data-assent-part=close]'));
  await eventually(
    () => isOpen(page),
    opened => !opened,
    'the preferences closed',
  );
  await eventually(
    () => focused(page),
    name => name === 'here',
    'the focus on the link',
  );
  expect(await page.evaluate(() => gate.handle.choice())).toBeNull();
});

test('P1 arrows move within a pair, Enter saves nothing, the pair mirrors nothing else', async () => {
  const page = await open();
  await page.focus(inPanel('input[name=purpose-audience][value=denied]'));
  await page.keyboard.press('ArrowRight');
  const checked = (name: string) => page.$eval(inPanel(`input[name=${name}]:checked`), input => (input as HTMLInputElement).value);
  expect(await checked('purpose-audience')).toBe('granted');
  expect(await checked('purpose-media')).toBe('denied');
  await page.keyboard.press('Enter');
  expect(await isOpen(page)).toBe(true);
  expect(await page.evaluate(() => gate.handle.choice())).toBeNull();
});

test('Tab leads to everything and never out of the dialog', async () => {
  const page = await open();
  const stops = new Set<string>();
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    stops.add(`${await focused(page)}`);
  }
  expect([...stops]).toEqual(expect.arrayContaining(['refuse', 'accept', 'purpose-audience', 'summary', 'save', 'close']));
  expect(stops.has('here')).toBe(false);
});

test('P2 radios are spelled out, aligned, and at least 44 px to hit', async () => {
  const page = await open();
  const boxes = await page.$$eval(inPanel('.row .verdict'), labels =>
    labels.map(label => ({ text: label.textContent, box: label.getBoundingClientRect().toJSON() })),
  );
  expect(boxes.map(one => one.text)).toEqual(['Refuse', 'Accept', 'Refuse', 'Accept', 'Refuse', 'Accept']);
  for (const { box } of boxes) expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(44);
  expect(new Set(boxes.map(({ box }, i) => `${i % 2} ${box.left} ${box.width}`)).size).toBe(2);
});

test('R1 FR-10 refusing and accepting look the same in every scheme', async () => {
  const page = await open();
  for (const [name, value] of [
    ['prefers-color-scheme', 'light'],
    ['prefers-color-scheme', 'dark'],
    ['forced-colors', 'active'],
  ] as const) {
    await page.emulateMediaFeatures([{ name, value }] as never);
    const looks = await Promise.all(
      ['refuse', 'accept'].map(part =>
        page.$eval(inPanel(`[data-assent-part=${part}]`), button => {
          const { font, color, backgroundColor, border, padding } = getComputedStyle(button);
          const { width, height } = button.getBoundingClientRect();
          return { font, color, backgroundColor, border, padding, width, height };
        }),
      ),
    );
    expect(looks[0]).toEqual(looks[1]);
  }
});

test('P3 the foot never hides the focused radio', async () => {
  const page = await open({}, 360, 640);
  for (const name of ['audience', 'media', 'advertising']) {
    await page.focus(inPanel(`input[name=purpose-${name}]`));
    const [radio, foot] = await Promise.all(
      [`input[name=purpose-${name}]`, '.foot'].map(part => page.$eval(inPanel(part), element => element.getBoundingClientRect().toJSON())),
    );
    expect(radio.bottom).toBeLessThanOrEqual(foot.top);
  }
});

test('P4 the page behind does not scroll, and scrolls again afterwards', async () => {
  const page = await open();
  await page.mouse.move(20, 400);
  await page.mouse.wheel({ deltaY: 400 });
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 200)));
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.keyboard.press('Escape');
  await eventually(
    () => isOpen(page),
    opened => !opened,
    'the preferences closed',
  );
  await page.mouse.wheel({ deltaY: 400 });
  await eventually(
    () => page.evaluate(() => window.scrollY),
    y => y > 0,
    'the page scrolled',
  );
  expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
});

test('P5 FR-04 details open without moving the row that was pressed', async () => {
  const page = await open();
  const top = () => page.$eval(inPanel('summary'), summary => summary.getBoundingClientRect().top);
  const before = await top();
  await page.click(inPanel('summary'));
  expect(await top()).toBe(before);
  expect(await page.$eval(inPanel('details'), details => (details as HTMLDetailsElement).open)).toBe(true);
});

test('P6 accepting everything in the preferences saves at once, and is confirmed', async () => {
  const page = await open();
  await page.click(inPanel('[data-assent-part=accept]'));
  await eventually(
    () => page.evaluate(() => gate.handle.choice()?.purposes.length ?? 0),
    n => n === 3,
    'three purposes granted',
  );
  expect(await isOpen(page)).toBe(false);
  await eventually(() => page.$(inPanel('[data-assent-part=confirmation]')).then(Boolean), Boolean, 'a confirmation');
  expect(await focused(page)).toBe('here');
});

test.each([
  [320, 568],
  [360, 640],
  [320, 256],
])('P8 at %i × %i nothing is cut or scrolls sideways, and every button can be reached', async (width, height) => {
  const page = await open({ choice: { purposes: ['audience'], services: {} } }, width, height);
  await page.$$eval(inPanel('details'), all => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  const overflow = await page.$$eval(inPanel('dialog, dialog .scroller'), all => all.map(element => element.scrollWidth - element.clientWidth));
  expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
  const row = await page.$eval(inPanel('.row'), element => [...element.children].map(child => child.getBoundingClientRect().toJSON()));
  expect(row[1].top).toBeGreaterThanOrEqual(row[0].bottom);
  for (const part of ['refuse', 'accept', 'withdraw', 'save', 'close']) {
    const seen = await page.$eval(inPanel(`[data-assent-part=${part}]`), button => {
      button.scrollIntoView({ block: 'nearest' });
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    });
    expect(seen, part).toBe(true);
  }
});

test('P10 two hundred services: a search, and at most fifty rows', async () => {
  const page = await stage.visit();
  await page.evaluate(async () => {
    const { panelSite, makeGate, panel } = assentTest;
    const [first] = panelSite.services;
    const many = Array.from({ length: 200 }, (_, i) => ({ ...first, id: `s${i}`, name: `Service ${i}`, purposes: ['audience'] }));
    globalThis.gate = makeGate({ site: { ...panelSite, services: many } as never });
    await panel.openPreferences(gate.handle, null);
  });
  const rows = () => page.$$eval(inPanel('.purpose[data-purpose=audience] .service'), all => all.length);
  expect(await rows()).toBe(50);
  await page.click(inPanel('summary'));
  await page.type(inPanel('input[type=search]'), 'Service 19');
  await eventually(rows, n => n === 11, '11 rows (19 and 190 to 199)');
});

test('FR-24 P14 withdrawing from the preferences: two clicks in all, the page starts again, nothing is left', async () => {
  const page = await open({ choice: { purposes: ['audience', 'media'], services: {} } });
  await page.evaluate(() => {
    document.cookie = '_pk_id.1.a=1; Path=/';
    localStorage.setItem('_st1', '1');
    addEventListener('pagehide', () => {
      document.cookie = '_pk_id.1.a=late; Path=/'; // a script that still runs says farewell
    });
  });
  const again = page.waitForNavigation();
  await page.click(inPanel('[data-assent-part=withdraw]'));
  await again;
  const left = await page.evaluate(() => [document.cookie.replace(/assent=[^;]*/, ''), Object.keys(localStorage).filter(key => key.startsWith('_'))]);
  expect(left).toEqual(['', []]);
  const told = await page.evaluate(() => JSON.parse(sessionStorage.getItem('assent.withdrawn') ?? '{}'));
  expect(told.deleted.map((trace: { name: string }) => trace.name).sort()).toEqual(['_pk_id.1.a', '_st1']);
  expect(told.left).toMatchObject([{ name: 'VISITOR', vendor: 'Vidéo Plus' }]);
});

test('a deep link that was closed does not open again at a reload', async () => {
  const page = await stage.visit('/?a=1#assent');
  await page.evaluate(() => assentTest.panel.openPreferences(assentTest.makeGate().handle, null));
  await page.keyboard.press('Escape');
  await eventually(
    () => page.evaluate(() => location.href),
    href => href === `${stage.origin}/?a=1`,
    'the address without its hash',
  );
});
