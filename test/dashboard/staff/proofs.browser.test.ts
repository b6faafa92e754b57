// The DPO's room in a real browser: the verdict, the notice as it was shown, keyboard, print, axe, from narrow to wide.
import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import type { Captures } from '@assent/core';
import { makeAccess } from '@assent/server';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { eventually } from '../../helpers/eventually.ts';
import { makePng } from '../../helpers/png.ts';
import { openStaffStage, type StaffStage } from '../../helpers/staff-stage.ts';

let stage: StaffStage;
beforeAll(async () => {
  stage = await openStaffStage();
});
afterAll(() => stage?.close());

const text = (page: Page, part: string) => page.$eval(part, element => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' '));
async function lookUp(page: Page, number = stage.visitor.subject): Promise<void> {
  await page.waitForSelector('#number');
  await page.keyboard.press('/');
  await page.$eval('#number', field => ((field as HTMLInputElement).value = ''));
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.verdict');
}

test('L1 L4 L10 by keyboard alone: a number, a verdict in words, what was checked, and per purpose before and after', async () => {
  const page = await stage.visit('dpo', 'page=proofs');
  await lookUp(page, stage.visitor.subject.replaceAll(/(.{4})/g, '$1 '));
  expect(await text(page, '.verdict')).toMatch(/✔ Verified Everything below was checked just now, and holds\. ✓ record as written holds .* ✓ notice holds/);
  expect(await text(page, '.before-after')).toBe('Purpose Before After Mesurer l’audience On Off Contenus d’autres sites On On');
  expect(await page.$eval('.before-after', table => table.getBoundingClientRect().bottom)).toBeLessThan(1400);
  expect(await text(page, '.decided')).toContain('“Save my choices”');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('content');
});

test('L3 the notice is that version’s own, in its language and width, light, dark and second layer, and reaches nothing', async () => {
  const page = await stage.visit('dpo', 'page=proofs');
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await lookUp(page);
  const inside = async (part: string) => {
    const frame = await eventually(async () => page.frames().find(one => one.url().includes('/evidence/')), Boolean, 'the frame');
    return frame?.waitForSelector(`>>> [data-assent-part="${part}"]`, { timeout: 20_000 });
  };
  const refuse = await inside('refuse');
  expect(await refuse?.evaluate(button => [button.textContent, innerWidth, document.documentElement.lang, origin])).toEqual([
    'Tout refuser',
    360,
    'fr',
    'null',
  ]);
  const ground = async () =>
    (await inside('refuse'))?.evaluate(button => getComputedStyle((button.getRootNode() as ShadowRoot).host).getPropertyValue('color-scheme'));
  expect(await ground()).toBe('light');
  await refuse?.evaluate(button => (button as HTMLElement).click());
  await page.$$eval('.switches button', buttons => buttons.find(one => one.textContent === 'Dark')?.click());
  await eventually(ground, scheme => scheme === 'dark', 'the notice on a dark screen');
  await page.$$eval('.switches button', buttons => buttons.find(one => one.textContent === 'Preferences')?.click());
  await inside('save');
  // pressing a button in the frame recorded nothing and counted nothing
  expect(asked.filter(at => !/^\/(?:evidence|dashboard|v1\/proofs)/.test(at))).toEqual([]);
  expect((await stage.store.recordsOf('shop', stage.visitor.subject)).length).toBe(2);
});

test('a receipt file is enough, an unknown number says what may be the cause (L6)', async () => {
  const page = await stage.visit('dpo', 'page=proofs');
  await lookUp(page, 'A'.repeat(30));
  expect(await text(page, '.verdict')).toMatch(/Not found Nothing is kept under this number .*mistyped/);
  const [record] = await stage.store.recordsOf('shop', stage.visitor.subject);
  const receipt = await (await stage.ask('/v1/receipt', { ...stage.visitor, id: record?.id })).text();
  await page.$eval('#number', field => ((field as HTMLInputElement).value = ''));
  await page.$eval(
    '#receipt',
    (field, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'receipt.tlog-proof'));
      (field as HTMLInputElement).files = files.files;
    },
    receipt,
  );
  await page.click('.lookup .main');
  await page.waitForSelector('.verdict.verified');
  // the record of the receipt is the one that is shown, not the newest
  expect(await text(page, '.decided')).toContain('“Accept all”');
});

test('L2 L5 an altered record says so in words; printed it is two A4 pages with the verdict on them', async () => {
  const page = await stage.visit('dpo', 'page=proofs');
  await lookUp(page);
  const pdf = Buffer.from(await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
  const database = new DatabaseSync(path.join(stage.data, 'assent.db'));
  const swap = (from: string, to: string) => database.exec(`UPDATE record SET record = replace(record, '"waited":"${from}"', '"waited":"${to}"')`);
  swap('3-10s', '10-30s');
  await lookUp(page);
  await page.waitForSelector('.verdict.altered');
  expect(await text(page, '.verdict')).toMatch(/✖ Altered .*Do not rely on it.*✗ entry in the log does not hold/);
  expect(await violations(page, '.staff')).toEqual([]);
  swap('10-30s', '3-10s');
  database.close();
});

test('art. 30 the register of processing opens where the DPO and the auditor are', async () => {
  for (const [role, name] of [
    ['dpo', 'proofs'],
    ['auditor', 'access'],
  ] as const) {
    const page = await stage.visit(role, `page=${name}`);
    await page.waitForSelector('.register summary');
    await page.click('.register summary');
    await page.waitForSelector('.register strong');
    expect(await text(page, '.register')).toMatch(/Shop SAS.*Keeping and proving consent .*art\. 6\(1\)\(c\).*Stats, Stats SARL \(FR\): stores _st \(P13M\)/);
    if (role === 'auditor') expect(await text(page, '.staff')).toContain('Checked just now: every entry shown makes its own hash');
    expect(await violations(page)).toEqual([]);
    await page.close();
  }
});

test('FR-63 without captures the room says what to run; with them it shows those of the person’s kind of screen, each with hash, day, place and how to check it', async () => {
  const page = await stage.visit('dpo', 'page=proofs');
  await lookUp(page);
  expect(await text(page, '.captures')).toMatch(/^Screenshots None of this version yet\..* npx --no-install assent capture --site assent\.config\.json$/);
  const [phone, desktop] = [await handIn(makePng(360, 740, 200), 'mobile'), await handIn(makePng(1280, 800, 99), 'desktop')];
  await lookUp(page);
  const image = await page.waitForSelector('.captures img');
  await image?.evaluate(one => (one as HTMLImageElement).decode());
  expect(await page.$$eval('.captures img', all => all.map(one => [one.alt, (one as HTMLImageElement).naturalWidth]))).toEqual([
    ['Notice, phone, light and dark alike', 360],
  ]);
  expect(await text(page, '.captures')).toMatch(
    new RegExp(`Came on .*, after this decision, on the site epoch 1, leaf \\d+ ${phone} How to check a picture yourself$`),
  );
  expect(await text(page, '.captures')).not.toContain(desktop);
  expect(await violations(page)).toEqual([]);
  const packed = page.waitForResponse(answer => answer.url().endsWith('/v1/proofs/dossier'));
  await page.$$eval('.takings button', all => all.find(one => one.textContent === 'Whole dossier (ZIP)')?.click());
  expect((await packed).headers()['content-type']).toBe('application/zip');
  await eventually(
    () => text(page, '.takings [role=status]'),
    told => told === 'Saved, and written to the audit log.',
    'the dossier is saved',
  );
  const database = new DatabaseSync(path.join(stage.data, 'assent.db'));
  database.prepare('DELETE FROM evidence WHERE hash = ?').run(Buffer.from(phone, 'hex'));
  database.close();
  await lookUp(page);
  await page.waitForSelector('.captures .wrong');
  expect([await text(page, '.captures .wrong'), await page.$('.captures img')]).toEqual([expect.stringContaining('Do not rely on it'), null]);
});

/** As `assent capture` does; answers the hash. */
async function handIn(png: Buffer, device: string): Promise<string> {
  const access = makeAccess(stage.store, Date.now, randomBytes);
  const account = access.makeAccount({ name: 'captures', role: 'capturer', sites: ['shop'] });
  await stage.store.keepAccount(account);
  const authorization = `Bearer ${await access.makeToken(account.id)}`;
  const { version, notices } = (await (await fetch(`${stage.server.url}/v1/captures?site=shop`, { headers: { authorization } })).json()) as Captures;
  const picture = createHash('sha256').update(png).digest('hex');
  const facts = { locale: 'fr', layer: 'notice', screen: '1', device, theme: 'both', source: 'page', picture };
  const query = new URLSearchParams({ site: 'shop', version: version.site, sdk: version.sdk, notice: notices.fr ?? '', ...facts });
  const headers = { authorization, 'content-type': 'image/png' };
  const { status } = await fetch(`${stage.server.url}/v1/captures?${query}`, { method: 'POST', body: Uint8Array.from(png), headers });
  expect(status).toBe(201);
  return picture;
}

test('a marketer sees neither the room nor the way to it', async () => {
  const page = await stage.visit('viewer', 'page=proofs');
  expect(await page.$$eval('.tabs a', links => links.map(link => link.textContent))).not.toContain('Proofs');
  expect(await page.$('#number')).toBeNull();
});

test.each([
  [360, 'light'],
  [360, 'dark'],
  [1280, 'dark'],
] as const)('D10 at %i px, %s: nothing is wider than the screen', async (width, scheme) => {
  const page = await stage.visit('dpo', 'page=proofs', { width, scheme });
  await lookUp(page);
  await page.$$eval('.staff details', all => all.forEach(one => (one.open = true)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
