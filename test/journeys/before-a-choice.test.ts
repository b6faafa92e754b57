// Before a choice: nothing optional leaves the browser, nothing optional is kept in it.
import { beforeEach, expect, test } from 'vitest';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/visitor.ts';

const stage = useStage();
beforeEach(() => stage.product.clearHits());

test('FR-01 FR-02 a fresh visitor waits ten seconds, scrolls and reads three pages: no service is reached, no tracer kept', async () => {
  const visitor = await newVisitor(stage.browser);
  for (const path of ['/fr/', '/fr/conseils/comprendre-ses-remboursements', '/fr/espace-adherent']) {
    await visitor.go(stage.product.site + path);
    await visitor.sees('notice');
    await visitor.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await new Promise(resolve => setTimeout(resolve, path === '/fr/' ? 10_000 : 1500));
  }
  expect(await stage.product.hits()).toEqual([]);
  expect(await visitor.cookies()).toEqual([]);
  expect(await visitor.stored()).toEqual([]);
  await visitor.leave();
});

test('FR-01 the same page without Assent does reach its services, so that silence means something', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.plainSite}/fr/`);
  await stage.product.hitsFrom(['Google Analytics', 'Meta Pixel', 'PostHog', 'Snowplow', 'Amplitude', 'Mixpanel']);
  await visitor.leave();
});

test('FR-28 an embedded video waits behind a placeholder, and a click on "load once" loads that video alone', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/conseils/comprendre-ses-remboursements`);
  await visitor.click('refuse');
  const once = await visitor.page.waitForSelector('>>> [data-assent-part="once"]', { visible: true });
  expect(await stage.product.hits()).toEqual([]);
  await once?.click();
  const hits = await stage.product.hitsFrom(['YouTube']);
  expect(new Set(hits.map(hit => hit.vendor))).toEqual(new Set(['YouTube']));
  await visitor.leave();
});

test('L50 in a health context advertising stays off even for a visitor who accepted everything', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.click('accept');
  await stage.product.hitsFrom(['Meta Pixel', 'PostHog']);
  await visitor.go('about:blank');
  await stage.product.clearHits();
  await visitor.go(`${stage.product.site}/fr/espace-adherent`);
  await stage.product.hitsFrom(['PostHog']);
  await new Promise(resolve => setTimeout(resolve, 1500));
  const vendors = (await stage.product.hits()).map(hit => hit.vendor);
  expect(vendors).not.toContain('Meta Pixel');
  expect(vendors).not.toContain('Régie Boussole');
  await visitor.leave();
});
