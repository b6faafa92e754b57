// Declaration and receipt in a real browser: P12, P13, V1–V5, print.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually } from '../../../helpers/eventually.ts';
import type { FakeGateOptions } from '../../../../demo/gallery/fake-gate.ts';
import { usePanelStage } from '../../../helpers/panel-stage.ts';

const stage = usePanelStage();

const GRANTED = { choice: { purposes: ['audience'], services: { 'shop-stats': 'denied' } } } as const;

async function show(area: 'renderDeclaration' | 'renderReceipt', options: Partial<FakeGateOptions> = {}, width = 1280, history = false): Promise<Page> {
  const page = await stage.visit('', width);
  await page.evaluate(
    async (name, given, history) => {
      const version = { site: 'a', notice: '3f2a91c4d5', sdk: 'c' };
      const base = { version, subject: 'AZ4ck1BdQ7mTn2xR8sVw5yJfKp3hLc', services: {}, method: { layer: 'notice', control: 'save' } };
      const record = (seq: number, event: string, purposes: object) => ({ ...base, id: `r${seq}`, seq, event, purposes, at: `2026-05-0${seq}T09:10:00Z` });
      const kept = [record(2, 'partial', { audience: 'granted' }), record(1, 'refused', {})];
      if (history) localStorage.setItem('assent.h', JSON.stringify(kept));
      globalThis.gate = assentTest.makeGate(given);
      await assentTest.panel[name](gate.handle, document.querySelector('#slot') as Element);
    },
    area,
    options,
    history,
  );
  return page;
}

const inSlot = (part: string) => `#slot >>> ${part}`;
const text = (page: Page, part: string) => page.$$eval(inSlot(part), all => all.map(node => (node.textContent ?? '').replace(/\s+/g, ' ').trim()));
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('S2 the declaration names every tracer, its setter, purpose, life, kind and party, and the choice', async () => {
  const page = await show('renderDeclaration', GRANTED);
  expect(await text(page, 'caption')).toEqual([
    'What is stored for “Count visits”',
    'What is stored for “Content from other sites”',
    'What is stored for “Personalised ads”',
    'What is always stored',
  ]);
  const [head, ...rows] = (await text(page, 'table tr')) as [string, ...string[]];
  expect(head).toBe('NameSet byWhat forHow longTypeFirst or third party');
  expect(rows[0]).toBe('Matomo On');
  expect(rows[1]).toContain('InnoCraft, New Zealand. Leaves the European Economic Area under an adequacy decision. Act: 2013/65/EU. Checked June 1, 2026.');
  expect(rows[2]).toBe('_pk_id.*InnoCraftTells visits apart.13 monthsCookiefirst party');
  expect(rows).toContain('VISITORVidéo PlusRemembers videos watched.6 months (not confirmed)Cookiethird party');
  expect(rows).toContain('It may store something else: the list is not complete.');
  expect(await text(page, '.note')).toEqual(['“Not confirmed”: known from other sources than the company itself.']);
  expect(await text(page, '.head .chip')).toEqual(['Your choice On, with exceptions', 'Your choice Off', 'Your choice Off', 'Always on']);
});

test('S2 the declaration follows the choice', async () => {
  const page = await show('renderDeclaration');
  await page.evaluate(() => gate.handle.adopt({ purposes: ['audience'], services: {}, subject: '', at: 1, version: '' }, {} as never));
  await eventually(
    () => text(page, '.head .chip'),
    ([first]) => first === 'Your choice On',
    'the first purpose on',
  );
});

test.each([320, 360])('P12 V5 at %i px rows stack, each cell with its label, and nothing scrolls sideways', async width => {
  const page = await show('renderDeclaration', { ...GRANTED, locale: 'fr' }, width);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  const tops = await page.$eval(inSlot('tbody tr:nth-child(3)'), row => [...row.children].map(cell => cell.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(6);
  expect(await page.$eval(inSlot('td[data-label]'), cell => getComputedStyle(cell, '::before').content)).toBe('"Nom"');
});

test('P12 it prints: black on nothing, no buttons', async () => {
  const page = await show('renderDeclaration', GRANTED, 794);
  await page.emulateMediaType('print');
  expect(await page.$eval(inSlot('.card'), card => getComputedStyle(card).color)).toBe('rgb(0, 0, 0)');
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
});

test('P13 V1 the visitor’s page shows state, history, number, withdrawal and rights in one column', async () => {
  const page = await show('renderReceipt', GRANTED, 1280, true);
  expect(await text(page, 'h3')).toEqual(['Right now', 'History', 'My rights']);
  expect(await text(page, '.chips li')).toEqual(['Count visits On, with exceptions', 'Content from other sites Off', 'Personalised ads Off']); // V1: words
  const entries = await text(page, '.timeline li');
  expect(entries[0]).toContain('Partly accepted in the noticeOn: Count visitsNotice 3f2a91c4');
  expect(entries[1]).toContain('Everything refused');
  expect(await text(page, '.number code')).toEqual(['AZ4c k1Bd Q7mT n2xR 8sVw 5yJf Kp3h Lc']);
  const lefts = await page.$$eval(inSlot('.card'), cards => cards.map(card => card.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
});

test('V2 withdrawing is one click, by a button that looks as accepting did', async () => {
  const page = await show('renderReceipt', GRANTED, 360, true);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await page.$eval(inSlot('[data-assent-part=withdraw]'), button => button.className)).toBe('main');
  const again = page.waitForNavigation();
  await page.click(inSlot('[data-assent-part=withdraw]'));
  await again;
  expect(await page.evaluate(() => document.cookie)).toMatch(/assent=v1~~/);
});

test('V4 without a choice the page says so, and offers one', async () => {
  const page = await show('renderReceipt');
  expect((await text(page, 'h3'))[0]).toBe('No choice recorded on this device yet');
  await page.click(inSlot('[data-assent-part=change]'));
  await page.waitForSelector('assent-root >>> dialog[open]');
  await page.keyboard.press('Escape');
  await eventually(
    () => page.evaluate(() => document.querySelector('#slot')?.shadowRoot?.activeElement?.getAttribute('data-assent-part')),
    part => part === 'change',
    'the focus on the button that opened the preferences',
  );
});

test('S4 rights: access at once, erasure by a message with the number, no identity asked', async () => {
  const page = await show('renderReceipt', GRANTED, 1280, true);
  await page.click(inSlot('[data-assent-part=access]'));
  await page.waitForSelector(inSlot('pre'));
  expect((await text(page, 'pre'))[0]).toContain('not yet confirmed by the server');
  const mail = decodeURIComponent(await page.$eval(inSlot('a[href^=mailto]'), link => (link as HTMLAnchorElement).href));
  expect(mail).toContain('mailto:dpo@site.test');
  expect(mail).toContain('AZ4ck1BdQ7mTn2xR8sVw5yJfKp3hLc');
  expect(await page.$(inSlot('input'))).toBeNull();
});
