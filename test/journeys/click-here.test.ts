// The "click here" link before the interface has loaded and after client-side navigation, and what it leaves behind; what holds in every engine is in engines/journeys.ts.
import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/page-visitor.ts';

const stage = useStage();

const LINK = 'main a[data-assent="preferences"]';

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

test('N1 N2 the notice that waits behind the preferences is as it was before, once they are closed', async () => {
  const visitor = await newVisitor(stage.browser, { width: 360, height: 640 });
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.sees('notice');
  const boxes = () =>
    visitor.page.evaluate(() =>
      [...(document.querySelector('assent-root')?.shadowRoot?.querySelectorAll('.notice, .notice *') ?? [])].map(part => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return `${part.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
      }),
    );
  const before = await boxes();
  await visitor.click('choose');
  await visitor.sees('panel');
  await visitor.press('Escape');
  await eventually(
    () => visitor.hasPart('panel'),
    there => !there,
    'the preferences closed',
  );
  expect(await boxes()).toEqual(before);
  await visitor.leave();
});
