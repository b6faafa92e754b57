// Erasure in which a store fails: the others are emptied all the same, the failure is told, and nothing is claimed of what was not seen.
import { beforeEach, expect, test } from 'vitest';
import { erase } from '../../../packages/browser/src/act/erase.ts';
import type { Terminal } from '../../../packages/browser/src/act/erasure.ts';
import { makeGate } from '../../helpers/panel-page.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  for (const pair of document.cookie.split('; ')) document.cookie = `${pair.split('=')[0]}=; Max-Age=0; Path=/`;
});

/** A store in memory of the Cache API, with what a service left in it. */
function cachesWith(...names: string[]) {
  const kept = new Set(names);
  return { keys: async () => [...kept], delete: async (name: string) => kept.delete(name) };
}

function setUp() {
  document.cookie = '_st1=1; Path=/';
  localStorage.setItem('_st1', '1');
  sessionStorage.setItem('_st1', '1');
  const gate = makeGate({ choice: { purposes: [], services: {} } });
  const stores = {
    cookies: gate.handle.native.cookies,
    setCookie: gate.handle.native.setCookie,
    localStorage: { ...storageOf(localStorage) },
    sessionStorage: { ...storageOf(sessionStorage) },
    indexedDB: { databases: async () => [{ name: 'own', version: 1 }], deleteDatabase: () => ({ addEventListener: () => {} }) },
    caches: cachesWith('_st1', 'own'),
    serviceWorker: { getRegistrations: async () => [] as ServiceWorkerRegistration[] },
    paths: () => ['/shop'],
  };
  const run = async () => {
    const { indexedDB, caches, serviceWorker, paths, ...native } = stores;
    const terminal = { native: { ...gate.handle.native, ...native }, location, indexedDB, caches, serviceWorker, paths, reload() {}, onLeave() {} };
    const { deleted, left } = await erase(gate.handle, terminal as unknown as Terminal, null);
    return { deleted: deleted.map(({ kind }) => kind).sort(), left, problems: gate.problems };
  };
  return { stores, run };
}

/** The methods of a storage that erasure calls, each of which can be broken by itself. */
function storageOf(storage: Storage) {
  return {
    get length() {
      return storage.length;
    },
    key: (index: number) => storage.key(index),
    removeItem: (name: string) => storage.removeItem(name),
  };
}

const ALL = ['cache', 'cookie', 'local-storage', 'session-storage'];
const broken = () => {
  throw new DOMException('broken', 'InvalidStateError');
};

test('FR-24 with every store at hand, all are emptied and nothing is reported', async () => {
  const { run } = setUp();
  expect(await run()).toEqual({ deleted: ALL, left: [], problems: [] });
});

type Stores = ReturnType<typeof setUp>['stores'];
test.for<[step: string, break_: (stores: Stores) => unknown, kind: string]>([
  ['cookies cannot be read', stores => (stores.cookies = broken), 'cookie'],
  ['a cookie cannot be written', stores => (stores.setCookie = broken), 'cookie'],
  ['the page’s links cannot be read', stores => (stores.paths = broken), 'cookie'],
  ['local storage cannot be listed', stores => (stores.localStorage.key = broken), 'local-storage'],
  ['local storage cannot be written', stores => (stores.localStorage.removeItem = broken), 'local-storage'],
  ['session storage cannot be listed', stores => (stores.sessionStorage.key = broken), 'session-storage'],
  ['session storage cannot be written', stores => (stores.sessionStorage.removeItem = broken), 'session-storage'],
  ['databases cannot be listed', stores => (stores.indexedDB.databases = broken), ''],
  ['caches cannot be listed', stores => (stores.caches.keys = broken), 'cache'],
  ['a cache cannot be deleted', stores => (stores.caches.delete = broken), 'cache'],
  ['workers cannot be listed', stores => (stores.serviceWorker.getRegistrations = broken), ''],
])('FR-24 where %s, it is told and every other store is emptied', async ([, break_, kind]) => {
  const { stores, run } = setUp();
  break_(stores);
  const { deleted, problems } = await run();
  expect(deleted).toEqual(ALL.filter(each => each !== kind));
  expect(problems).toEqual([expect.arrayContaining(['erase-failed'])]);
});
