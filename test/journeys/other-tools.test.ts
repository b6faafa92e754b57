// Tools of other people: one that refuses for its user finds the notice, and a test of somebody's site can begin with a choice.
import { choiceCookie } from '@assent/browser/test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import rule from '../../packages/browser/autoconsent/assent.json' with { type: 'json' };
import consentOMatic from '../../packages/browser/consent-o-matic/assent.json' with { type: 'json' };
import { eventually } from '../helpers/eventually.ts';
import { newVisitor, type PageVisitor } from '../helpers/page-visitor.ts';
import { runAutoconsent } from '../helpers/run-autoconsent.ts';
import { useStage } from '../helpers/stage.ts';

const stage = useStage();
let visitor: PageVisitor;
beforeEach(async () => {
  await stage.product.clearHits();
  visitor = await newVisitor(stage.browser);
});
afterEach(() => visitor?.leave());

const choice = () => visitor.run(() => (globalThis as unknown as { assent?: { choice?: { purposes: readonly string[] } } }).assent?.choice?.purposes ?? null);

test('autoconsent as published, with the rule that is ready for it, refuses on the notice as a person would, and the record says so', async () => {
  const told = await runAutoconsent(visitor.page, 'optOut', [rule]);
  await visitor.go(`${stage.product.site}/fr/`);
  await eventually(
    () => told,
    all => all.some(({ type }) => type === 'autoconsentDone'),
    'autoconsent to be done',
  );
  expect(told.filter(({ cmp }) => cmp).map(({ type, cmp }) => [type, cmp])).toContainEqual(['popupFound', 'assent']);
  expect(told.find(({ type }) => type === 'optOutResult')).toMatchObject({ cmp: 'assent', result: true });
  expect(await choice()).toEqual([]);
  expect(await visitor.hasPart('notice')).toBe(false);
  expect(await stage.product.hits()).toEqual([]);
  const records = await stage.product.records(1);
  expect(records.at(-1)).toMatchObject({ event: 'refused', method: { layer: 'notice', control: 'refuse-all', asked: true } });
});

test('the same rule accepts for a user who has told the tool to', async () => {
  const told = await runAutoconsent(visitor.page, 'optIn', [rule]);
  await visitor.go(`${stage.product.site}/en/`);
  await eventually(
    () => told,
    all => all.some(({ type }) => type === 'autoconsentDone'),
    'autoconsent to be done',
  );
  expect(await choice()).toEqual(['audience', 'media', 'advertising']);
});

test('without the rule it does not see into the shadow root: the notice stays and nothing is chosen for anybody', async () => {
  const told = await runAutoconsent(visitor.page, 'optOut', []);
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.sees('notice');
  await new Promise(resolve => setTimeout(resolve, 3000));
  expect(told.filter(({ type }) => type === 'optOutResult')).toEqual([]);
  expect([await visitor.hasPart('notice'), await choice()]).toEqual([true, null]);
});

test('the rule that is ready for Consent-O-Matic finds each of its parts, in the order in which that tool asks for them', async () => {
  const [detector] = consentOMatic.assent.detectors;
  const [open, answer, save] = consentOMatic.assent.methods;
  /** One of the tool's selections: `parent` is looked for in the page, `target` in the shadow root of `parent`. */
  const selections = (part: unknown): { parent: string; target: string }[] => {
    if (typeof part !== 'object' || part === null) return [];
    const { parent, target } = part as { parent?: { selector: string }; target?: { selector: string } };
    const own = parent && target ? [{ parent: parent.selector, target: target.selector }] : [];
    return [...own, ...Object.values(part).flatMap(selections)];
  };
  const found = (part: unknown) =>
    visitor.run(
      all => all.map(({ parent, target }) => [target, document.querySelector(parent)?.shadowRoot?.querySelectorAll(target).length]),
      selections(part).filter(({ target }) => !target.includes('purpose-preferences')), // a purpose that the demo has not
    );
  const each = (part: unknown) => found(part).then(all => all.map(([, count]) => count));
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.sees('notice');
  expect(await each(detector)).toEqual([1]);
  expect(await each(open?.action.actions?.[0])).toEqual([1]);
  await visitor.click('choose');
  await visitor.sees('panel');
  expect(await each(open?.action.actions?.[1])).toEqual([1]);
  expect(await each(answer)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(await each(save)).toEqual([1]);
});

test.each([
  ['none', []],
  ['all', ['audience', 'media', 'advertising']],
  [['audience'], ['audience']],
] as const)('@assent/browser/test: a test that begins with %j meets no notice, and what is granted runs', async (granted, purposes) => {
  const { site, endpoint } = stage.product;
  await visitor.context.setCookie(await choiceCookie(`${endpoint}/mutuelle/assent.js`, site, { granted }));
  await visitor.go(`${site}/fr/`);
  expect(await choice()).toEqual(purposes);
  if (purposes.length) await stage.product.hitsFrom(['Google Analytics']);
  else expect(await stage.product.hits()).toEqual([]);
  expect(await visitor.hasPart('notice')).toBe(false);
});

test('@assent/browser/test names what it does not know, and says where it looked', async () => {
  const { site, endpoint } = stage.product;
  const ask = (wanted: Parameters<typeof choiceCookie>[2], sdk = `${endpoint}/mutuelle/assent.js`) => choiceCookie(sdk, site, wanted);
  await expect(ask({ granted: ['analytics'] })).rejects.toThrow(
    /^granted: expected one of audience, media, advertising, got "analytics" \(did you mean "audience"\?\)$/,
  );
  await expect(ask({ granted: 'none', services: { youtub: 'granted' } })).rejects.toThrow(
    /^services: expected one of .*got "youtub" \(did you mean "youtube"\?\)$/,
  );
  await expect(ask({ granted: 'none' }, `${endpoint}/nobody/assent.js`)).rejects.toThrow(/nobody\/rules\.json, got 404/);
});
