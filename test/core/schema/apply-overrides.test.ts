// Overrides of law rules: they let a broken rule pass, say who answers for it, and are told when they cover nothing.
import type { Override, Service } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleService, sampleSite } from '../../helpers/sample-site.ts';

const catalog = { hotjar: { ...sampleService, id: 'hotjar', name: 'Hotjar', purposes: ['audience'], match: ['hotjar.com'] } as Service };
const override: Override = { rule: 'L04', path: 'services[0]', author: 'DPO', date: '2026-11-01', reason: 'Self-hosted fork that only counts errors.' };
const check = (overrides: readonly Override[]) => checkSite(sampleSite({ services: [{ use: 'hotjar', purposes: ['necessary'] }], overrides }), catalog);

test('an overridden error stops nothing, is still told, and goes to the site whose hash the evidence keeps', () => {
  expect(checkSite(sampleSite({ services: [{ use: 'hotjar', purposes: ['necessary'] }] }), catalog).site).toBeNull();
  const { site, problems } = check([override]);
  expect(problems.map(({ rule, severity, override: by }) => [rule, severity, by?.author])).toEqual([['L04', 'error', 'DPO']]);
  expect(site?.overrides).toEqual([override]);
});

test('an override covers its path and what is below it, and nothing beside it', () => {
  expect(check([{ ...override, path: 'services' }]).site).not.toBeNull();
  const { path: _, ...everywhere } = override;
  expect(check([everywhere]).site).not.toBeNull();
  const { site, problems } = check([{ ...override, path: 'services[1]' }]);
  expect(site).toBeNull();
  expect(problems.map(({ code, path }) => [code, path])).toContainEqual(['unused-override', 'overrides[0]']);
});

test('an override of another rule, or of none, lets nothing pass', () => {
  expect(check([{ ...override, rule: 'L24' }]).site).toBeNull();
  const told = check([{ ...override, rule: 'L99' }]).problems.map(({ message }) => message);
  expect(told).toContain('expected a law rule, got "L99"');
});

test('author, date and a reason of some length are asked for, and without them nothing passes', () => {
  for (const broken of [{ author: '' }, { date: '2026-13-45' }, { reason: 'because' }, { rule: 'four' }])
    expect([broken, check([{ ...override, ...broken }]).site]).toEqual([broken, null]);
  for (const missing of ['author', 'date', 'reason']) {
    const { [missing as 'author']: _, ...rest } = override;
    expect([missing, check([rest as Override]).site]).toEqual([missing, null]);
  }
});

test('a problem that is no matter of law cannot be overridden', () => {
  const file = sampleSite({ purposes: [{ id: 'audience' }, { id: 'audience' }], overrides: [{ ...override, rule: 'L04', path: 'purposes' }] });
  expect(checkSite(file, catalog).site).toBeNull();
});
