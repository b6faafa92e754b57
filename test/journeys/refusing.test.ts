// After refusing: what is downloaded, and how long the choice is kept.
import { beforeEach, expect, test } from 'vitest';
import { acknowledged } from '../helpers/acknowledged.ts';
import { eventually } from '../helpers/eventually.ts';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/page-visitor.ts';

const stage = useStage();
beforeEach(() => stage.product.clearHits());

test('a visitor who has chosen downloads the gate alone: no notice, no text, no panel', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(stage.product.site);
  await visitor.click('refuse');
  await acknowledged(visitor);
  const asked: string[] = [];
  visitor.page.on('request', request => {
    // the page that is left still tells that it was viewed
    if (request.method() === 'GET' && request.url().startsWith(stage.product.endpoint)) asked.push(new URL(request.url()).pathname);
  });
  await visitor.go(`${stage.product.site}/fr/garanties`);
  await new Promise(resolve => setTimeout(resolve, 1500));
  expect(asked).toEqual(['/mutuelle/assent.js']);
  await visitor.leave();
});

test('FR-20 refusing and accepting are kept equally long', async () => {
  const lives: number[] = [];
  for (const part of ['refuse', 'accept'] as const) {
    const visitor = await newVisitor(stage.browser);
    await visitor.go(stage.product.site);
    await visitor.click(part);
    await visitor.sees('confirmation');
    const cookie = (await visitor.context.cookies()).find(each => each.name === 'assent');
    lives.push(Math.round(((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400));
    await visitor.leave();
  }
  expect(lives).toEqual([180, 180]);
});

test.each(['refuse', 'accept'] as const)(
  'a page that is left in the very task in which "%s" is pressed: the choice is kept, and its record arrives',
  async part => {
    const before = (await stage.product.records(0)).length;
    const visitor = await newVisitor(stage.browser);
    await visitor.go(stage.product.site);
    await visitor.page.waitForSelector(`>>> [data-assent-part="${part}"]`);
    await Promise.all([
      visitor.page.waitForNavigation(),
      visitor.page.evaluate(name => {
        document.querySelector('assent-root')?.shadowRoot?.querySelector<HTMLElement>(`[data-assent-part="${name}"]`)?.click();
        location.href = '/fr/garanties';
      }, part),
    ]);
    expect((await visitor.context.cookies()).some(({ name }) => name === 'assent')).toBe(true);
    await eventually(
      async () => (await stage.product.records(before)).length,
      count => count > before,
      'its record',
    );
    expect(await visitor.hasPart('notice')).toBe(false);
    await visitor.leave();
  },
);
