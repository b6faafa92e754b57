// The "click here" link before the interface has loaded and after client-side navigation; what holds in every engine is in engines/journeys.ts.
import { expect, test } from 'vitest';
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
