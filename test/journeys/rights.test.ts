// Rights: what the endpoint holds about a visitor, read by the visitor, with nothing but the secret of this browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { acknowledged } from '../helpers/acknowledged.ts';
import { violations } from '../helpers/axe.ts';
import { eventually } from '../helpers/eventually.ts';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/page-visitor.ts';

const CLI = path.resolve(import.meta.dirname, '../../packages/cli/bin/assent.js');
const stage = useStage();

test('S4 the receipt area shows everything stored about this visitor, signed by the endpoint, without asking who it is', async () => {
  const visitor = await newVisitor(stage.browser, { language: 'en' });
  await visitor.go(`${stage.product.site}/en/data-protection`);
  await visitor.click('refuse');
  await acknowledged(visitor);
  const [record] = await stage.product.records(1);
  await visitor.go(`${stage.product.site}/en/data-protection`);
  const access = await visitor.page.waitForSelector('>>> [data-assent-part="access"]', { visible: true });
  await access?.click();
  const shown = await visitor.page.waitForSelector('>>> .stored pre', { visible: true });
  const stored = JSON.parse((await shown?.evaluate(element => element.textContent)) ?? '{}') as {
    subject: string;
    receipts: { record: unknown; receipt: unknown }[];
  };
  expect(stored.subject).toBe(record?.subject);
  expect(stored.receipts).toHaveLength(1);
  expect(JSON.stringify(stored.receipts[0])).toContain(record?.id);
  expect(stored.receipts[0]?.receipt).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
  await visitor.leave();
});

test('V3 each line of the history leads to what its notice said, word for word, in the language in which it was shown', async () => {
  const visitor = await newVisitor(stage.browser, { language: 'fr' });
  await visitor.go(`${stage.product.site}/fr/donnees-personnelles`);
  const shown = (await visitor.reads('notice')).replace(/\s+/g, ' ');
  await visitor.click('refuse');
  await visitor.go(`${stage.product.site}/en/data-protection`);
  const link = await visitor.page.waitForSelector('>>> .timeline li a');
  await Promise.all([visitor.page.waitForNavigation(), link?.press('Enter')]);
  const page = await visitor.page.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.querySelector('h1')?.textContent,
    notice: [...document.querySelectorAll('section:first-of-type :is(h2, p, li)')].map(part => part.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    usable: document.querySelectorAll('button, input, script').length,
  }));
  expect([page.language, page.usable]).toEqual(['fr', 0]);
  expect(page.title).toMatch(/^Version [0-9a-f]{8} de l’avis$/);
  const answers = page.notice
    .pop()
    ?.match(/[^[\]]+/g)
    ?.join('')
    .replace(/\s+/g, '');
  expect(shown).toContain(page.notice[0]);
  for (const words of page.notice) expect(shown).toContain(words);
  expect(answers).toBe('ToutrefuserToutaccepterChoisir');
  expect(await violations(visitor.page)).toEqual([]);
  await visitor.leave();
});

test('FR-61 a visitor keeps the proof of a choice, checks it here, hands it to anyone, and needs no server for either', async () => {
  const visitor = await newVisitor(stage.browser, { language: 'en' });
  await visitor.go(`${stage.product.site}/en/data-protection`);
  await visitor.click('accept');
  const kept = async () => (await visitor.stored()).find(key => key.startsWith('assent.r.'));
  const name = (await eventually(kept, Boolean, 'the proof kept by the browser', 20_000)) as string;
  const check = async () => {
    await (await visitor.page.waitForSelector('>>> [data-assent-part="check"]', { visible: true }))?.click();
    const verdict = await visitor.page.waitForSelector('>>> [data-assent-part="verdict"]', { visible: true });
    return verdict?.evaluate(element => (element as HTMLElement).innerText);
  };
  const first = await check();
  expect(first).toContain('Proven.');
  expect(first).toContain('Checked with the key that the site publishes today.');

  const directory = mkdtempSync(path.join(tmpdir(), 'assent-proof-'));
  const file = path.join(directory, 'receipt.tlog-proof');
  const proof = await visitor.page.evaluate(key => localStorage.getItem(key) ?? '', name);
  writeFileSync(file, proof);
  writeFileSync(
    path.join(directory, 'forged.tlog-proof'),
    proof.replace(/^index (\d+)$/m, (_, index) => `index ${Number(index) + 1}`),
  );
  const verify = (...args: string[]) => spawnSync(process.execPath, [CLI, 'verify', ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  const asked = verify(file);
  expect([asked.status, asked.stderr]).toEqual([0, '']);
  expect(asked.stdout).toContain('✔ proven');
  const key = /--key (\S+)/.exec(asked.stdout)?.[1] ?? '';

  await stage.product.stopEndpoint('SIGKILL');
  await visitor.page.$eval('>>> [data-assent-part="verdict"]', element => element.remove());
  const second = await check();
  expect(second).toContain('Proven.');
  expect(second).toContain('with the key that this browser noted with your first receipt');
  expect(verify(file, '--key', key).status).toBe(0);
  expect(verify(path.join(directory, 'forged.tlog-proof'), '--key', key)).toMatchObject({ status: 1, stdout: expect.stringContaining('[not-included]') });
  expect(verify(file).status).toBe(2); // no key, and nobody to ask
  await stage.product.startEndpoint();
  rmSync(directory, { recursive: true, force: true });
  await visitor.leave();
});

test('S4 3.3.7 (RGAA 11.10 11.11) a right is exercised from the receipt area by keyboard, under the number alone, nothing is asked for that is known, and how far it is can be read there', async () => {
  const visitor = await newVisitor(stage.browser, { language: 'en', width: 360 });
  const { page } = visitor;
  await visitor.go(`${stage.product.site}/en/data-protection`);
  await visitor.click('refuse');
  await acknowledged(visitor);
  await visitor.go(`${stage.product.site}/en/data-protection`);
  const first = await page.waitForSelector('>>> [data-assent-part="request"] input', { visible: true });
  await first?.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const told = await page.waitForSelector('>>> [data-assent-part="requests"] >>> summary');
  const said = () => page.$$eval('>>> .receipt p', all => all.map(node => node.textContent ?? '').find(text => text.startsWith('Sent.')));
  const sentence = await eventually(said, Boolean, 'the reference of the request');
  expect(sentence).toMatch(/^Sent\. Reference R-[0-9A-Z]{4}-[0-9A-Z]{4}\. You will have an answer by /);
  await told?.click();
  const list = () => page.$$eval('>>> .requests li', all => all.map(node => (node.textContent ?? '').replace(/\s+/g, ' ')));
  expect((await eventually(list, rows => rows.length > 0, 'the requests'))[0]).toMatch(/^Erasure: delete what is held about me R-.*Received on .*Answer by /);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await visitor.leave();
});
