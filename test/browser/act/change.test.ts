// A change of choice and what it takes back.
import { beforeEach, expect, test, vi } from 'vitest';
import { change } from '../../../packages/browser/src/act/change.ts';
import type { Terminal } from '../../../packages/browser/src/act/erasure.ts';
import { withdraw } from '../../../packages/browser/src/act/withdraw.ts';
import { makeGate } from '../../helpers/panel-page.ts';

const METHOD = { layer: 'preferences', control: 'save', input: 'pointer', asked: false } as const;
const WITHDRAW = { ...METHOD, control: 'withdraw' } as const;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; Max-Age=0; Path=/`;
});

function setUp(options: Parameters<typeof makeGate>[0]) {
  const gate = makeGate(options);
  const reload = vi.fn();
  const leave: (() => void)[] = [];
  const terminal: Terminal = {
    native: gate.handle.native,
    location,
    indexedDB: undefined,
    caches: undefined,
    serviceWorker: undefined,
    paths: () => [],
    reload,
    onLeave: act => void leave.push(act),
  };
  return { ...gate, reload, terminal, leave: () => leave.forEach(act => act()) };
}

const told = () =>
  JSON.parse(sessionStorage.getItem('assent.withdrawn') ?? 'null') as { deleted: { name: string }[]; left: { name: string; vendor: string }[] } | null;

test('FR-24 withdrawal erases, leaves word and reloads', async () => {
  const { handle, terminal, reload } = setUp({ choice: { purposes: ['audience', 'media'], services: {} } });
  document.cookie = '_pk_id.1.a=1; Path=/';
  document.cookie = 'own=1; Path=/';
  localStorage.setItem('_st1', '1');
  await withdraw(handle, WITHDRAW, terminal);
  expect(handle.choice()?.purposes).toEqual([]);
  expect(document.cookie).toContain('own=1');
  expect(document.cookie).not.toContain('_pk_id');
  expect(
    told()
      ?.deleted.map(trace => trace.name)
      .sort(),
  ).toEqual(['_pk_id.1.a', '_st1']);
  expect(reload).toHaveBeenCalledOnce();
});

test('FR-24 what lies on a vendor’s own domain is named, with whose it is', async () => {
  const { handle, terminal } = setUp({ choice: { purposes: ['media'], services: {} } });
  await withdraw(handle, WITHDRAW, terminal);
  expect(told()?.left).toEqual([{ name: 'VISITOR', kind: 'cookie', service: 'video', vendor: 'Vidéo Plus' }]);
});

test('FR-24 taking one purpose back is as effective, and touches no other', async () => {
  const { handle, terminal, reload } = setUp({ choice: { purposes: ['audience', 'advertising'], services: {} } });
  document.cookie = '_fbp=1; Path=/';
  document.cookie = '_pk_id.1.a=1; Path=/';
  expect(await change(handle, { purposes: ['audience'], services: {} }, METHOD, terminal)).toBe(true);
  expect(document.cookie).toContain('_pk_id');
  expect(document.cookie).not.toContain('_fbp');
  expect(reload).toHaveBeenCalledOnce();
});

test('granting more, or refusing for the first time, reloads nothing', async () => {
  const { handle, terminal, reload } = setUp({});
  expect(await change(handle, { purposes: [], services: {} }, METHOD, terminal)).toBe(false);
  expect(await change(handle, { purposes: ['audience'], services: {} }, METHOD, terminal)).toBe(false);
  expect(reload).not.toHaveBeenCalled();
  expect(told()).toBeNull();
});

test('FR-24 what a script writes as its farewell goes, too', async () => {
  const { handle, terminal, leave } = setUp({ choice: { purposes: ['audience'], services: {} } });
  await withdraw(handle, WITHDRAW, terminal);
  document.cookie = '_pk_id.1.a=late; Path=/';
  localStorage.setItem('_st1', 'late');
  leave();
  expect(document.cookie).not.toContain('_pk_id');
  expect(localStorage.getItem('_st1')).toBeNull();
});

test('without the texts the withdrawal stands', async () => {
  const { handle, terminal, reload } = setUp({ choice: { purposes: ['audience'], services: {} } });
  const broken = { ...handle, texts: () => Promise.reject(new Error('offline')) };
  await withdraw(broken, WITHDRAW, terminal);
  expect(handle.choice()?.purposes).toEqual([]);
  expect(reload).toHaveBeenCalledOnce();
});
