// One act, end to end, on a gate of the tests: what is written, in which order, and what only a choice may write.
import { readChoice, type Site, type Submission } from '@assent/core';
import { beforeEach, expect, test, vi } from 'vitest';
import { choose } from '../../../packages/browser/src/act/choose.ts';
import { textsOf } from '../../../packages/browser/src/act/texts.ts';
import { meansOf } from '../../../packages/browser/src/act/means.ts';
import type { Handle, Verdicts } from '../../../packages/browser/src/handle.ts';
import { makeGate, noticeSite } from '../../helpers/notice-page.ts';

const NOTICE = { layer: 'notice', control: 'refuse-all', input: 'pointer', asked: true } as const;
const NOTHING = { purposes: [], services: {} } as const;
const ALL = { purposes: ['audience', 'media', 'advertising'], services: {} } as const;

const outbox = () =>
  Object.keys(localStorage)
    .filter(key => key.startsWith('assent.o.'))
    .map(key => JSON.parse(localStorage.getItem(key) ?? '') as Submission);

/** A gate whose endpoint never answers, so that what is kept can be looked at. */
function silent(changes: Partial<Site> = {}): { readonly handle: Handle; readonly problems: unknown[] } {
  const gate = makeGate({ site: { ...noticeSite(), endpoint: 'https://consent.test', ...changes } });
  const handle = { ...gate.handle, native: { ...gate.handle.native, fetch: () => new Promise(() => {}) } } as unknown as Handle;
  return { handle, problems: gate.problems };
}

beforeEach(() => {
  localStorage.clear();
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; max-age=0; path=/`;
});

test('FR-73 before a choice there is no cookie, no secret and no subject; after it there are', async () => {
  const { handle } = silent();
  expect([document.cookie, Object.keys(localStorage)]).toEqual(['', []]);
  await choose(handle, NOTHING, NOTICE);
  const choice = readChoice(document.cookie);
  expect(choice).toMatchObject({ purposes: [], services: {}, version: '00000001' });
  expect(choice?.subject).toMatch(/^[\w-]{30}$/);
  expect(localStorage.getItem('assent.secret')).toMatch(/^[\w-]{43}$/);
});

test('FR-20 accepting and refusing write the same cookie, with the same life', async () => {
  const written: string[] = [];
  const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor;
  const spy = vi.spyOn(document, 'cookie', 'set').mockImplementation(text => {
    written.push(text);
    native.set?.call(document, text);
  });
  vi.useFakeTimers({ toFake: ['Date'], now: 1_790_000_000_000 });
  await choose(silent().handle, NOTHING, NOTICE);
  await choose(silent().handle, { purposes: ['audience', 'advertising', 'media'], services: {} }, { ...NOTICE, control: 'accept-all' });
  vi.useRealTimers();
  spy.mockRestore();
  const attributes = written.map(text => text.replace(/^assent=[^;]*/, ''));
  expect(attributes).toHaveLength(2);
  expect(attributes[0]).toBe(attributes[1]);
  expect(attributes[0]).toMatch(/samesite=lax/i);
});

test('the record is kept before the choice is in force, and the network comes last', async () => {
  const { handle } = silent();
  const order: string[] = [];
  const watched: Handle = {
    ...handle,
    adopt: (choice, method) => {
      order.push(`adopt with ${outbox().length} kept and cookie ${document.cookie.startsWith('assent=')}`);
      handle.adopt(choice, method);
    },
    native: { ...handle.native, fetch: (() => (order.push('send'), new Promise(() => {}))) as unknown as typeof fetch },
  };
  await textsOf(watched); // as while a notice is on screen
  await choose(watched, NOTHING, NOTICE);
  await vi.waitFor(() => expect(order).toEqual(['adopt with 1 kept and cookie true', 'send']));
});

test('two acts in quick succession keep their order: the later supersedes the earlier, of one subject', async () => {
  const { handle } = silent();
  await Promise.all([
    choose(handle, { purposes: ['audience'], services: {} }, { ...NOTICE, control: 'save' }),
    choose(handle, NOTHING, { ...NOTICE, layer: 'preferences', control: 'withdraw', asked: false }),
  ]);
  await vi.waitFor(() => expect(outbox()).toHaveLength(2));
  const [first, second] = outbox().sort((a, b) => a.seq - b.seq);
  expect([first?.seq, second?.seq, second?.supersedes, second?.subject]).toEqual([1, 2, first?.id, first?.subject]);
  expect([first?.event, second?.event]).toEqual(['partial', 'withdrawn']);
  expect(readChoice(document.cookie)?.purposes).toEqual([]);
});

test('a purpose that the site does not ask about is left out of the choice', async () => {
  await choose(silent().handle, { purposes: ['audience', 'invented'], services: {} }, NOTICE);
  expect(readChoice(document.cookie)?.purposes).toEqual(['audience']);
});

test('§4.3 a record holds no address, no user agent and no URL', async () => {
  await choose(silent().handle, NOTHING, NOTICE);
  await vi.waitFor(() => expect(outbox()).toHaveLength(1));
  expect(JSON.stringify(outbox())).not.toMatch(/https?:|Mozilla|jsdom|localhost/);
});

test('without a digest (plain http) the choice holds, nothing is proven, and the problem is reported', async () => {
  const { handle, problems } = silent();
  const digest = vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new Error('no digest'));
  await choose(handle, NOTHING, NOTICE);
  digest.mockRestore();
  expect(readChoice(document.cookie)).toMatchObject({ subject: '', purposes: [] });
  expect(outbox()).toEqual([]);
  expect(JSON.stringify(problems)).toContain('proof-unavailable');
});

test('storage that is denied does not stop a choice', async () => {
  const { handle } = silent();
  const denied = { ...handle, native: { ...handle.native, localStorage: null } };
  await choose(denied, { purposes: ['audience'], services: {} }, NOTICE);
  expect(readChoice(document.cookie)?.purposes).toEqual(['audience']);
  expect(denied.choice()?.purposes).toEqual(['audience']);
});

test.each([
  ['a grant starts the page again', true, [NOTHING, ALL], 1],
  ['a refusal does not', true, [NOTHING], 0],
  ['repeating a choice does not', true, [ALL, ALL], 1],
  [
    'a choice that also takes something back leaves that to the act that erases first',
    true,
    [
      { purposes: ['audience'], services: {} },
      { purposes: ['media'], services: {} },
    ],
    1,
  ],
  ['without a policy nothing starts again', false, [NOTHING, ALL], 0],
] as const)('where the page has a policy, %s', async (_, policy, acts, times) => {
  const { handle } = silent({ policy });
  const reload = vi.fn(() => expect(document.cookie).toContain('assent=v1~'));
  const means = { ...meansOf(handle), reload };
  for (const verdicts of acts) await choose(handle, verdicts as Verdicts, { ...NOTICE, control: 'save' }, means);
  expect(reload).toHaveBeenCalledTimes(times);
});

test('an act in which something of ours fails is reported, rejects into nobody’s page, and leaves the next one free', async () => {
  const { handle, problems } = silent();
  let broken = true;
  const adopt: Handle['adopt'] = (choice, method) => {
    if (broken) throw new Error('broken');
    handle.adopt(choice, method);
  };
  const failing = { ...handle, adopt };
  expect(await choose(failing, ALL, NOTICE)).toBeUndefined();
  broken = false;
  expect(await choose(failing, NOTHING, NOTICE)).toMatchObject({ purposes: [] });
  expect(problems).toEqual([expect.arrayContaining(['act-failed'])]);
});
