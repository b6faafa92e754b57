// Storage that is denied, full, or gone between two pages: the choice applies, nothing is sent twice, and nothing is called proven that is not.
import { expect, test } from 'vitest';
import { acknowledged } from '../helpers/acknowledged.ts';
import { eventually } from '../helpers/eventually.ts';
import { newVisitor, type PageVisitor } from '../helpers/page-visitor.ts';
import { useStage } from '../helpers/stage.ts';

const stage = useStage();

/** Before any script of the page: what a browser does whose settings deny storage, or whose disk is full. */
const denied = () => {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
};
const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
};

/** What the page's own error handlers would have heard. */
function errorsOn({ page }: PageVisitor): string[] {
  const errors: string[] = [];
  page.on('pageerror', error => void errors.push(String(error)));
  return errors;
}

const receiptArea = async ({ page }: PageVisitor) => {
  const area = await page.waitForSelector('[data-assent="receipt"]');
  const text = () => area?.evaluate(element => (element.shadowRoot ?? element.querySelector('*')?.shadowRoot ?? element).textContent ?? '');
  return eventually(text, said => (said?.length ?? 0) > 40, 'a receipt area');
};

test.for([
  ['is denied', denied],
  ['is full', full],
] as const)('storage that %s: the choice applies on this page and the next, its record arrives once, and no history is made up', async ([, break_]) => {
  const { product } = stage;
  const before = (await product.records(0)).length;
  const visitor = await newVisitor(stage.browser, { language: 'en' });
  const errors = errorsOn(visitor);
  await visitor.page.evaluateOnNewDocument(break_);
  await visitor.go(`${product.site}/en/data-protection`);
  await visitor.click('accept');
  await visitor.sees('confirmation');
  const [record] = (await product.records(before + 1)).slice(-1);
  await visitor.reload();
  expect(await visitor.hasPart('notice')).toBe(false);
  expect(await receiptArea(visitor)).toContain('This browser keeps no history');
  expect([(await product.records(before + 1)).length, record?.event, errors]).toEqual([before + 1, 'given', []]);
  await visitor.leave();
});

test('storage evicted before its record was sent: the choice still applies by its cookie, and neither side claims a proof', async () => {
  const { product } = stage;
  const before = (await product.records(0)).length;
  const visitor = await newVisitor(stage.browser, { language: 'en' });
  const errors = errorsOn(visitor);
  await visitor.go(`${product.site}/en/data-protection`);
  await visitor.sees('notice');
  await product.stopEndpoint('SIGTERM');
  await visitor.click('refuse');
  await visitor.sees('confirmation');
  expect((await visitor.stored()).filter(key => key.startsWith('assent.o.'))).toHaveLength(1);
  const session = await visitor.page.createCDPSession();
  await session.send('Storage.clearDataForOrigin', { origin: new URL(product.site).origin, storageTypes: 'local_storage,indexeddb' });
  await product.startEndpoint();
  await visitor.reload();
  expect([await visitor.hasPart('notice'), (await visitor.cookies()).includes('assent')]).toEqual([false, true]);
  expect(await receiptArea(visitor)).toContain('This browser keeps no history');
  expect((await product.records(0)).length).toBe(before);
  expect(errors).toEqual([]);
  await visitor.leave();
});

test('a private window that is closed leaves nothing: the next one is asked again, as somebody else', async () => {
  const { product } = stage;
  const before = (await product.records(0)).length;
  for (const _ of [1, 2]) {
    const visitor = await newVisitor(stage.browser, { language: 'en' });
    await visitor.go(`${product.site}/en/`);
    await visitor.click('refuse');
    await acknowledged(visitor);
    await visitor.leave();
  }
  const made = (await product.records(before + 2)).map(record => record.subject);
  expect(new Set(made).size).toBe(before + 2);
});
