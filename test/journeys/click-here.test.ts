// The "click here" link of the policy: by mouse, by keyboard, as a cold deep link, before the interface has loaded, after client-side navigation.
import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { useStage } from '../helpers/stage.ts';
import { newVisitor, type Visitor } from '../helpers/visitor.ts';

const stage = useStage();

const LINK = 'main a[data-assent="preferences"]';
const focused = (visitor: Visitor) => visitor.page.evaluate(() => document.activeElement?.matches('main a[data-assent="preferences"]') ?? false);

test('S3 a mouse click opens the preferences, and closing gives the focus back to the link', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/donnees-personnelles`);
  await visitor.page.click(LINK);
  await visitor.sees('panel');
  await visitor.click('close');
  await eventually(
    () => visitor.hasPart('panel'),
    open => !open,
    'a closed panel',
  );
  expect(await focused(visitor)).toBe(true);
  await visitor.leave();
});

test('S3 Enter on the focused link opens the preferences, Escape closes them and nothing is saved', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/en/data-protection`);
  await visitor.page.focus(LINK);
  await visitor.page.keyboard.press('Enter');
  await visitor.sees('panel');
  await visitor.page.keyboard.press('Escape');
  await eventually(
    () => visitor.hasPart('panel'),
    open => !open,
    'a closed panel',
  );
  expect(await focused(visitor)).toBe(true);
  expect(await visitor.cookies()).toEqual([]);
  await visitor.leave();
});

test('S3 a cold deep link ending in #assent opens the preferences, for a visitor who has already chosen too', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/#assent`);
  await visitor.sees('panel');
  await visitor.click('close');
  await visitor.click('refuse');
  await visitor.sees('confirmation');
  await visitor.go('about:blank');
  await visitor.go(`${stage.product.site}/fr/garanties#assent`);
  await visitor.sees('panel');
  await visitor.leave();
});

test('S3 a click before anything has loaded is not lost', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.page.setRequestInterception(true);
  visitor.page.on('request', request => void (request.url().includes('/assets/') ? setTimeout(() => request.continue(), 1500) : request.continue()));
  await visitor.page.goto(`${stage.product.site}/fr/donnees-personnelles`, { waitUntil: 'domcontentloaded' });
  await visitor.page.click(LINK);
  expect(await visitor.hasPart('panel')).toBe(false);
  await visitor.sees('panel');
  await visitor.leave();
});

test('S3 the link works on content that arrived by client-side navigation', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.page.evaluate(() => {
    history.pushState({}, '', '/fr/plus-tard');
    const main = document.querySelector('main');
    const link = Object.assign(document.createElement('a'), { href: '#assent', textContent: 'cliquez ici', id: 'later' });
    main?.replaceChildren(link);
  });
  await visitor.page.click('#later');
  await visitor.sees('panel');
  await visitor.leave();
});
