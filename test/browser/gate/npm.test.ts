// The npm entry.
import { expect, test, vi } from 'vitest';
import { deadApi } from '../../../packages/browser/src/gate/dead-api.ts';
import { start } from '../../../packages/browser/src/index.ts';
import { posthog } from '../../../packages/browser/src/signals/index.ts';
import { LAB_RULES } from '../../helpers/lab-rules.ts';

test('start() answers the object that the tag installs, however often it is called', () => {
  vi.stubGlobal('__VERSION__', '1.2.3');
  const assent = start({ ...LAB_RULES, purposes: ['audience'] }, { base: '/sdk/' });
  expect(start({ ...LAB_RULES, purposes: ['audience'] }, { base: '/other/' })).toBe(assent);
  expect((window as unknown as { assent: unknown }).assent).toBe(assent);
  expect([assent.choice, assent.granted('audience'), assent.decide('stats').reason]).toEqual([null, false, 'no-choice']);
  expect(assent.version).toBe('1.2.3');
  // @ts-expect-error: a misspelt purpose does not compile
  expect(() => assent.choose({ audiense: true })).not.toThrow();
});

test('start() says the consent calls it is given before the vendor’s code runs, and tells of a declared one that it was not', () => {
  const told: unknown[] = [];
  const problems: string[] = [];
  document.addEventListener('assent:problem', event => problems.push((event as CustomEvent<{ message: string }>).detail.message));
  const page = window as unknown as { posthog?: { push(run: () => void): void }; assent?: unknown };
  page.posthog = { push: run => run.call({ has_opted_out_capturing: () => true, opt_in_capturing: (options: unknown) => told.push(options) }) };
  page.assent = { version: '1.2.3', granted: (id: string) => id === 'posthog', on: () => {} }; // as the tag left it, for a returning visitor
  start({ ...LAB_RULES, purposes: ['audience'], signals: ['posthog', 'hubspot'] }, { base: '/sdk/', signals: [posthog] });
  expect(told).toEqual([{ captureEventName: false }]);
  expect(problems).toEqual(['signal-missing: hubspot']);
});

test('on a server nothing is granted and nothing happens', async () => {
  const assent = deadApi();
  await assent.acceptAll();
  expect([assent.choice, assent.granted('audience'), assent.decide('stats').run, await assent.receipt()]).toEqual([null, false, false, null]);
});
