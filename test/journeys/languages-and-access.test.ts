// Both languages, and axe on every part that a visitor meets on the demo.
import { expect, test } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/page-visitor.ts';

const stage = useStage();

test.each([
  ['fr', '/fr/', ['Tout refuser', 'Tout accepter', 'Choisir'], 'Enregistré. Tout ce qui est facultatif est désactivé.'],
  ['en', '/en/', ['Refuse all', 'Accept all', 'Choose'], 'Saved. Everything optional is off.'],
] as const)('S23 the notice speaks %s, refuses in one click and says what was saved', async (language, path, labels, saved) => {
  const visitor = await newVisitor(stage.browser, { language });
  await visitor.go(stage.product.site + path);
  await visitor.sees('notice');
  const shown = await Promise.all(
    (['refuse', 'accept', 'choose'] as const).map(part => visitor.page.$eval(`>>> [data-assent-part="${part}"]`, button => button.textContent?.trim())),
  );
  expect(shown).toEqual(labels);
  expect(await visitor.page.$eval('assent-root', root => (root.shadowRoot?.querySelector('[lang]') ?? root).getAttribute('lang'))).toBe(language);
  await visitor.click('refuse');
  await visitor.sees('confirmation');
  expect(await visitor.page.$eval('>>> [data-assent-part="confirmation"]', element => element.textContent)).toContain(saved);
  expect(await visitor.hasPart('notice')).toBe(false);
  const room = await visitor.page.$eval('>>> [data-assent-part="confirmation"]', sheet => {
    const [outer, last] = [sheet, sheet.querySelector('[data-assent-part="hide"]') ?? sheet].map(element => element.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
    ];
    return { below: outer.bottom - last.bottom, beside: outer.right - last.right };
  });
  expect(room.below, 'room below the buttons of the confirmation').toBeGreaterThanOrEqual(8);
  expect(room.beside, 'room beside them').toBeLessThanOrEqual(28);
  await visitor.leave();
});

test.each([
  ['light', 1280],
  ['dark', 360],
] as const)('FR-16 axe finds nothing wrong with notice, panel, declaration and receipt, %s, %i px', async (scheme, width) => {
  const visitor = await newVisitor(stage.browser, { width, height: 740 });
  await visitor.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await visitor.go(`${stage.product.site}/fr/donnees-personnelles`);
  await visitor.sees('notice');
  await new Promise(resolve => setTimeout(resolve, 800)); // the fade has ended: axe measures contrast
  expect(await violations(visitor.page)).toEqual([]);
  await visitor.page.click('main a[data-assent="preferences"]');
  await visitor.sees('panel');
  await new Promise(resolve => setTimeout(resolve, 600));
  expect(await violations(visitor.page)).toEqual([]);
  await visitor.click('accept');
  await visitor.leave();
});
