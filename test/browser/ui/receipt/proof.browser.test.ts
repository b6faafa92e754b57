// The proof of a choice in a real browser: checked with WebCrypto, told in words, printed on a page of its own, taken away as files.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyReceipt } from '@assent/core/proof';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../../helpers/axe.ts';
import { eventually } from '../../../helpers/eventually.ts';
import { usePanelStage } from '../../../helpers/panel-stage.ts';
import { makeSampleLog, ORIGIN, type SampleLog } from '../../../helpers/receipts.ts';
import { dated, showReceipt, type ShowReceipt } from '../../../helpers/show-receipt.ts';

const stage = usePanelStage();
let log: SampleLog;
let downloads: string;
beforeAll(async () => {
  log = await makeSampleLog(7, [], 1, dated);
  downloads = mkdtempSync(path.join(tmpdir(), 'assent-receipts-'));
});
afterAll(() => rmSync(downloads, { recursive: true, force: true }));

async function show(options: Partial<ShowReceipt> = {}, width = 1280): Promise<Page> {
  const page = await stage.visit('', width);
  await showReceipt(page, { log, ...options });
  return page;
}
const inSlot = (part: string) => `#slot >>> ${part}`;
const told = async (page: Page, part = '.timeline li:first-child .proof') =>
  (await page.$eval(inSlot(part), node => (node as HTMLElement).innerText)).replace(/\s+/g, ' ');
const check = async (page: Page) => {
  await page.click(inSlot('[data-assent-part=check]'));
  await page.waitForSelector(inSlot('[data-assent-part=verdict]'));
  return told(page, '[data-assent-part=verdict]');
};

test('L1 "Check it" says in words what was checked, where the choice stands, and with which key', async () => {
  const page = await show();
  const first = await check(page);
  expect(first).toContain('Proven. It says word for word what this browser remembers of your choice.');
  expect(first).toContain(`It is entry 7 of 7 in a log that only ever grows. The log ${ORIGIN} has signed that.`);
  expect(first).toContain('Checked with the key that the site publishes today. This browser has noted it');
  await page.$eval(inSlot('[data-assent-part=verdict]'), node => node.remove());
  expect(await violations(page)).toEqual([]);
});

test('the second check rests on the noted key; a server that came to sign with another one is told on', async () => {
  const page = await show();
  await check(page);
  const other = await makeSampleLog(7, [], 66, dated);
  await page.evaluate(() => document.querySelector('#slot')?.replaceWith(Object.assign(document.createElement('div'), { id: 'slot' })));
  await showReceipt(page, { log });
  expect(await check(page)).toContain('with the key that this browser noted with your first receipt');
  await page.evaluate(() => document.querySelector('#slot')?.replaceWith(Object.assign(document.createElement('div'), { id: 'slot' })));
  await showReceipt(page, { log: other });
  expect(await check(page)).toContain('which is not the one that this browser noted earlier');
});

test('a forged proof is not proven, with its reason, and readable without colour', async () => {
  const forged = { status: 200, body: (await log.receipt(6)).replace('index 6', 'index 5') };
  const page = await show({ answer: forged, locale: 'fr' }, 360);
  expect(await check(page)).toBe(
    'Non prouvé. Votre choix n’est pas à sa place dans le journal signé\u00a0: l’un des deux a été modifié.'.replace('\u00a0', ' '),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
});

test.each([
  [202, '{"code":"pending"}', 'Recorded, but not in the signed log yet'],
  [410, '{"code":"erased","on":"2026-11-25"}', 'Erased on November 25, 2026. The server no longer has it, and this browser kept no proof of it.'],
  [503, '', 'The server did not answer.'],
])('an answer of %i is told for what it is', async (status, body, words) => {
  const page = await show({ answer: { status, body } });
  await page.click(inSlot('[data-assent-part=check]'));
  expect(
    await eventually(
      () => told(page),
      text => text.includes(words),
      words,
    ),
  ).not.toContain('Proven');
});

test('a proof that was not there yet is asked for again, and kept', async () => {
  const page = await show({ answer: { status: 202, body: '{"code":"pending"}' } });
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('assent.r.')).length);
  expect(await kept()).toBe(0);
  await page.evaluate(() => (globalThis.receiptAnswer = undefined));
  await eventually(kept, n => n === 3, 'three proofs kept');
});

test('each form of the receipt is a file; the two with a proof are proven by it', async () => {
  const page = await show();
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads, browserContextId: page.browserContext().id ?? '' });
  await page.click(inSlot('.timeline li:first-child summary'));
  for (const form of ['proof', 'json', 'kantara']) {
    await page.click(inSlot(`[data-assent-part=receipt-${form}]`));
    await eventually(
      async () => readdirSync(downloads).filter(name => !name.endsWith('.crdownload')).length,
      n => n === ['proof', 'json', 'kantara'].indexOf(form) + 1,
      `the ${form} file`,
    );
  }
  const read = (end: string) => readFileSync(path.join(downloads, readdirSync(downloads).find(name => name.endsWith(end)) ?? ''), 'utf8');
  expect(await verifyReceipt(read('.tlog-proof'), [log.signer.key])).toMatchObject({ ok: true, record: log.records[6] });
  const json = read(`${log.records[6]?.id}.json`);
  expect(await verifyReceipt(json, [log.signer.key])).toMatchObject({ ok: true });
  expect(json).toContain('La Mutuelle étudiante'); // the documents are those of the record: they are named in full
  expect(read('.kantara.json')).toContain('KI-CR-v1.1.0');
});

test('L5 printing opens a page of its own: one A4 sheet with the facts, the recipients, the rights and the proof', async () => {
  const page = await stage.visit();
  // in every frame: what would have been printed is kept on the page instead
  await page.evaluateOnNewDocument(() => {
    globalThis.print = () => {
      top?.document.documentElement.setAttribute('data-printed', JSON.stringify([document.title, document.documentElement.lang, document.body.innerText]));
      dispatchEvent(new Event('afterprint'));
    };
  });
  await page.reload();
  await showReceipt(page, { log, locale: 'fr' });
  await page.click(inSlot('[data-assent-part=print]'));
  const printed = () => page.$eval('html', html => html.getAttribute('data-printed'));
  const [title, lang, text] = JSON.parse((await eventually(printed, Boolean, 'the page printed')) as string) as [string, string, string];
  expect([title, lang]).toEqual([`recu-${log.records[6]?.id}`, 'fr']);
  for (const words of [
    'Reçu de votre choix sur Mutuelle',
    '7 mai 2026',
    'La Mutuelle étudiante, 1 rue de la Paix, Paris, France',
    'dpo@site.test',
    'Mesurer l’audience',
    'InnoCraft, Nouvelle-Zélande',
    'CNIL',
    'Prouvé.',
    ORIGIN,
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('aujourd’hui'); // the record names these very recipients
  await eventually(
    () => page.$$eval('iframe', frames => frames.length),
    n => n === 0,
    'the frame gone',
  );
});
