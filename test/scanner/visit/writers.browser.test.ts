// Every write with the script and line that made it: by call, by property, in frames and in workers; and a page that does not notice that it is watched.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../../packages/scanner/src/browser/find-chromium.ts';
import { type Launched, launch } from '../../../packages/scanner/src/browser/launch.ts';
import { gather } from '../../../packages/scanner/src/gather.ts';
import type { Observations } from '../../../packages/scanner/src/observation/observation.ts';
import { type Answer, type SinnersServer, startSinnersServer } from '../../helpers/sinners-server.ts';

const js = (...lines: string[]): Answer => ({ type: 'text/javascript', body: lines.join('\n') });
const IN_BLOB = "caches.open('by-blob')";

// what a page may ask of its storage
const ASKS = [
  "(localStorage.clear(), localStorage.a = 1, localStorage['b c'] = {}, [localStorage.a, localStorage['b c'], localStorage.length])",
  '[localStorage === window.localStorage, localStorage instanceof Storage, String(localStorage)]',
  "[Object.keys(localStorage).sort(), 'a' in localStorage, localStorage.none === undefined, localStorage.getItem('none')]",
  "[delete localStorage.a, localStorage.a === undefined, 'a' in localStorage, delete localStorage.none]",
  "(localStorage.setItem('d', 'e'), JSON.stringify(localStorage))",
  "[Storage.prototype.getItem.call(localStorage, 'd'), localStorage.key(5), Object.getPrototypeOf(localStorage) === Storage.prototype]",
  "(localStorage.getItem = 'stored', localStorage.getItem)",
  "(localStorage.removeItem('getItem'), Object.assign(localStorage, { f: 'g' }), Object.entries(localStorage).sort())",
  "new StorageEvent('storage', { key: 'd', storageArea: localStorage }).storageArea === localStorage",
  "new StorageEvent('storage', { storageArea: sessionStorage }).constructor === StorageEvent",
  "(() => { const e = new StorageEvent('storage'); e.initStorageEvent('storage', false, false, 'd', null, 'e', '/', localStorage); return e.storageArea === localStorage })()",
  "frames[0].localStorage.getItem('d') + Storage.prototype.getItem.call(frames[0].localStorage, 'd')",
  "(() => { try { Storage.prototype.getItem.call({}, 'd') } catch (e) { return e.message } })()",
  '(() => { const heir = Object.create(localStorage); heir.own = 1; return [heir.own, localStorage.own === undefined] })()',
  "(() => { try { localStorage.big = 'x'.repeat(6e6) } catch (e) { return e.name } })()",
  "(() => { try { localStorage.none = Symbol('x') } catch (e) { return e.name } })()",
  "[typeof window.__tell, Object.keys(window).includes('localStorage'), Object.getOwnPropertyDescriptor(window, 'localStorage').get.name]",
];

const PATHS: Readonly<Record<string, Answer>> = {
  '/': {
    body: `<!doctype html><title>Writers</title><link rel="icon" href="data:,"><iframe srcdoc="<script>sessionStorage.framed = 1</script>"></iframe>
<script src="/asks.js"></script><script src="/page.js"></script>`,
  },
  '/asks.js': js(`addEventListener('load', () => document.cookie = 'asks=' + encodeURIComponent(JSON.stringify([${ASKS.join(',')}])))`),
  '/page.js': js(
    "localStorage.dot = 'one'",
    "localStorage['a key'] = 'two'",
    "sessionStorage.dot = 'three'",
    "Object.defineProperty(localStorage, 'defined', { value: 'four' })",
    "localStorage.setItem('called', 'five')",
    "document.cookie = 'crumb=six'",
    "new Worker('/worker.js')",
    `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(IN_BLOB)}])))`,
    "new SharedWorker('/shared.js')",
    "navigator.serviceWorker.register('/service.js')",
    "new Worker('/module.js', { type: 'module' })",
  ),
  '/worker.js': js("indexedDB.open('by-worker')", "new Worker('/inner.js')"),
  '/inner.js': js('', "caches.open('by-inner')"),
  '/module.js': js("import '/imported.js'; caches.open('by-module'); debugger"),
  '/imported.js': js('', '', "caches.open('by-imported')"),
  '/shared.js': js("indexedDB.open('by-shared')"),
  '/service.js': js(
    "addEventListener('install', event => event.waitUntil(",
    "caches.open('by-service')))",
    "addEventListener('activate', event => event.waitUntil(cookieStore.set('by-service', 'seven')))",
  ),
};

let server: SinnersServer;
let launched: Launched;
let seen: Observations;
// the same page in the same browser, with nobody watching
let unwatched: string;
beforeAll(async () => {
  server = await startSinnersServer(({ pathname }) => PATHS[pathname]);
  launched = await launch({ executable: findChromium(process.env.CHROMIUM), args: server.args });
  const { scanned } = await gather(launched.browser, {
    url: 'https://www.writers.test/',
    profile: 'fr',
    pages: 1,
    concurrency: 1,
    patience: { least: 300, quiet: 300, most: 10_000 },
    noticePatience: 0,
    language: 'en',
    keepValues: true,
    phases: ['before'],
    measureNotice: false,
    resolveAlias: async () => [],
    now: Date.now,
  });
  const page = await launched.browser.newPage();
  await page.goto('https://www.writers.test/', { waitUntil: 'load' });
  unwatched = String(await page.evaluate('document.cookie'));
  seen = (scanned.visits[0] as (typeof scanned.visits)[number]).observations;
});
afterAll(async () => {
  await launched?.close();
  await server?.close();
});

test.each([
  ['local storage, by name', 'local-storage', 'dot', '/page.js:1:'],
  ['local storage, by key', 'local-storage', 'a key', '/page.js:2:'],
  ['session storage, by name', 'session-storage', 'dot', '/page.js:3:'],
  ['local storage, by definition', 'local-storage', 'defined', '/page.js:4:'],
  ['local storage, by call', 'local-storage', 'called', '/page.js:5:'],
  ['a cookie', 'cookie', 'crumb', '/page.js:6:'],
  ['a frame without an address', 'session-storage', 'framed', null],
  ['a worker', 'indexed-db', 'by-worker', '/worker.js:1:'],
  ['a worker of a worker', 'cache', 'by-inner', '/inner.js:2:'],
  ['a worker made of text', 'cache', 'by-blob', 'blob:https://www.writers.test:1:'],
  ['a worker that is a module', 'cache', 'by-module', '/module.js:1:'],
  ['what a module imports', 'cache', 'by-imported', '/imported.js:3:'],
  ['a shared worker', 'indexed-db', 'by-shared', '/shared.js:1:'],
  ['a service worker', 'cache', 'by-service', '/service.js:2:'],
  ['the cookie store of a service worker', 'cookie', 'by-service', '/service.js:3:'],
] as const)('written by %s: who and where', (_, kind, name, where) => {
  const tracer = seen.tracers.find(one => one.kind === kind && one.name === name);
  expect(tracer).toMatchObject({ how: 'script', domain: 'www.writers.test' });
  if (where !== null) expect(tracer?.by[0]).toContain(where);
});

test('the storage of a page answers as it does unwatched', () => {
  const answersIn = (text: string) => JSON.parse(decodeURIComponent(/asks=([^;]+)/.exec(text)?.[1] ?? '')) as unknown[];
  const watched = answersIn(`asks=${seen.tracers.find(({ name }) => name === 'asks')?.value}`);
  const pairs = (answers: readonly unknown[]) => ASKS.map((ask, at) => [ask, answers[at]]);
  expect(pairs(watched)).toEqual(pairs(answersIn(unwatched)));
  expect(watched.slice(0, 2)).toEqual([
    ['1', '[object Object]', 2],
    [true, true, '[object Storage]'],
  ]);
});
