// Rights: what the endpoint holds about a visitor, read by the visitor, with nothing but the secret of this browser.
import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/visitor.ts';

const stage = useStage();

test('S4 the receipt area shows everything stored about this visitor, signed by the endpoint, without asking who it is', async () => {
  const visitor = await newVisitor(stage.browser, { language: 'en' });
  await visitor.go(`${stage.product.site}/en/data-protection`);
  await visitor.click('refuse');
  await eventually(
    () => visitor.stored(),
    keys => keys.includes('assent.secret') && !keys.some(key => key.startsWith('assent.o.')),
    'an acknowledged record',
  );
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
