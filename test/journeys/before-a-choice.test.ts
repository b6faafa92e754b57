// What waits whatever was chosen: an embed until it is asked for, advertising in a health context for good.
import { beforeEach, expect, test } from 'vitest';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/page-visitor.ts';

const stage = useStage();
beforeEach(() => stage.product.clearHits());

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

test('N13 FR-01 without JavaScript there is no notice, and no page asks a service for anything', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.page.setJavaScriptEnabled(false);
  for (const path of ['/fr/', '/fr/conseils/comprendre-ses-remboursements', '/fr/espace-adherent', '/fr/donnees-personnelles']) {
    await visitor.go(stage.product.site + path);
    await visitor.page.waitForNetworkIdle({ idleTime: 300 });
    expect(await visitor.page.$('assent-root')).toBeNull();
  }
  expect(await stage.product.hits()).toEqual([]);
  expect((await visitor.context.cookies()).map(({ name }) => name)).toEqual([]);
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
