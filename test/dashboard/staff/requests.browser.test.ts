// The rights queue and the accounts in a real browser: from a visitor's request to its answer, by keyboard, narrow and dark, axe.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openStaffStage, type StaffStage } from '../../helpers/staff-stage.ts';

let stage: StaffStage;
beforeAll(async () => {
  stage = await openStaffStage();
  await stage.ask('/v1/subject/request', { ...stage.visitor, right: 'erasure' });
});
afterAll(() => stage?.close());

const text = (page: Page, part: string) => page.$eval(part, element => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' '));
const press = (page: Page, within: string, name: string) =>
  page.$$eval(
    `${within} button`,
    (buttons, wanted) => {
      const button = buttons.find(one => one.textContent?.trim() === wanted);
      if (!button) throw new Error(`expected a button "${wanted}", got ${buttons.map(one => one.textContent).join(', ')}`);
      button.click();
    },
    name,
  );

test('L8 L9 a request is begun, erased after what that does was said, and answered; the visitor reads it', async () => {
  const page = await stage.visit('dpo', 'page=requests');
  await page.waitForSelector('.queue');
  expect(await text(page, '.queue tbody')).toMatch(/Erasure New R-[0-9A-Z-]{9} (?:2[789]|3[01]) days left nobody/);
  await page.click('.queue button');
  await page.waitForSelector('.case');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await press(page, '.case', 'Begin');
  const queue = () => text(page, '.queue tbody');
  await eventually(queue, row => row.includes('In progress') && row.includes('Dominique, dpo'), 'the request in progress');
  await press(page, '.case', 'Erase the records');
  expect(await text(page, '.confirm')).toContain('Their hashes stay in the log, which still verifies');
  expect((await stage.store.recordsOf('shop', stage.visitor.subject)).length).toBe(2);
  await press(page, '.confirm', 'Erase for good');
  await eventually(
    () => text(page, '.case'),
    said => said.includes('2 records erased on') && said.includes('Everything under this number is erased.'),
    'the erasure',
  );
  expect(await stage.store.recordsOf('shop', stage.visitor.subject)).toEqual([]);
  await press(page, '.case', 'Answered');
  await eventually(queue, row => row.includes('Answered') && row.includes('closed on'), 'the answer');
  await eventually(
    () => text(page, '.case .acts tbody'),
    rows => rows.split('changed a request').length === 3,
    'both steps in the timeline',
  );
  const told = (await (await stage.ask('/v1/subject/requests', stage.visitor)).json()) as { requests: object[] };
  expect(told.requests).toMatchObject([{ right: 'erasure', state: 'answered' }]);
  expect(await violations(page)).toEqual([]);
});

test('letters are written in French and English, whatever the language of the dashboard', async () => {
  const page = await stage.visit('dpo', 'page=requests');
  await page.waitForSelector('.queue');
  await page.click('.queue button');
  await page.waitForSelector('.case summary');
  await page.click('.case summary');
  const letter = () => page.$eval('.letters textarea', field => `${field.lang} ${field.value}`);
  expect(await letter()).toMatch(/^fr Bonjour,\s+Nous avons reçu votre demande \(Effacement\) le .*R-[0-9A-Z-]{9}/);
  await page.select('.letters select:last-of-type', 'en');
  expect(await letter()).toMatch(/^en Hello,\s+We have received your request \(Erasure\)/);
});

test('an administrator makes an account and a code that lets its owner in, once', async () => {
  const page = await stage.visit('admin', 'page=access');
  await page.waitForSelector('.accounts .account');
  await page.$$eval('.accounts .account:last-child summary', all => all[0]?.click());
  const form = '.accounts .account:last-child form';
  await page.type(`${form} input[required]`, 'Camille, marketing');
  await page.click(`${form} .main`);
  await eventually(
    () => text(page, '.accounts'),
    said => said.includes('Camille, marketing · Viewer · All sites'),
    'the account',
  );
  await page.$$eval('.accounts .account summary', all => all.find(one => one.textContent?.includes('Camille'))?.click());
  await press(page, '.accounts .account[open]:not(:last-child)', 'Sign-in code');
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(await (await page.waitForSelector('.secret'))!.evaluate(shown => shown.textContent ?? ''))?.[0] ?? '';
  expect(await violations(page)).toEqual([]);
  const guest = await (await stage.browser.createBrowserContext()).newPage();
  await guest.goto(`${stage.server.url}/dashboard/?lang=en`);
  await guest.waitForSelector('#token');
  await guest.type('#token', code.toLowerCase());
  await guest.keyboard.press('Enter');
  await guest.waitForSelector('.tabs [aria-current]');
  expect(await guest.$$eval('.tabs a', links => links.map(link => link.textContent))).toEqual(expect.not.arrayContaining(['Proofs', 'Requests']));
  expect((await stage.store.acts({ limit: 3 })).map(({ act }) => act)).toEqual(['signed-in', 'code-made', 'account-made']);
});

test.each([
  ['dpo', 'requests'],
  ['admin', 'access'],
] as const)('D10 %s, %s at 360 px, dark: nothing is wider than the screen', async (role, name) => {
  const page = await stage.visit(role, `page=${name}`, { width: 360, scheme: 'dark' });
  await page.waitForSelector('.staff table');
  if (name === 'requests') {
    // stacked, and still a table to whoever does not see it
    expect(await page.$eval('.queue', ({ scrollWidth, parentElement }) => scrollWidth <= (parentElement?.clientWidth ?? 0))).toBe(true);
    expect(await page.$eval('.queue td', cell => getComputedStyle(cell, '::before').content)).toBe('"Right"');
    await page.click('.queue button');
  }
  await page.waitForSelector(name === 'requests' ? '.case .acts' : '.accounts .account');
  await page.$$eval('.staff details', all => all.forEach(one => (one.open = true)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
