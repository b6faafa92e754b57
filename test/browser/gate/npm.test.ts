// The npm entry.
import { expect, test, vi } from 'vitest';
import { deadApi } from '../../../packages/browser/src/gate/dead-api.ts';
import { start } from '../../../packages/browser/src/index.ts';
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

test('on a server nothing is granted and nothing happens', async () => {
  const assent = deadApi();
  await assent.acceptAll();
  expect([assent.choice, assent.granted('audience'), assent.decide('stats').run, await assent.receipt()]).toEqual([null, false, false, null]);
});
