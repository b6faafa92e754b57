// Fails closed, in a real browser: whatever is broken, missing or hostile, marked tags stay held and the page works; what can still be held is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, type Options, openLab } from '../../helpers/gate-lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4524);
});
afterAll(() => lab.close());

const tag = (path: string) => `<script type="text/plain" data-purpose="audience" data-src="http://stats.localhost:4525${path}"></script>`;
const PAGE = `<body>${tag('/tag.js')}<script>(window.ran??=[]).push('own')</script><p id="p">x</p>`;
const hidden = "'http://stats.'+'localhost:4525/leak'";
/** Breaks one native while the gate starts, and mends it before the page goes on. */
const throws = (what: string) => `<script>{const sound=${what};window.mend=()=>{${what}=sound};${what}=function(){throw new Error('broken ${what}')}}</script>`;

test.each<[string, Options]>([
  ['the script is not there', { tag: '<script src="/sdk/missing/assent.html"></script>' }],
  ['the script cannot be reached', { tag: '<script src="http://stats.localhost:1/assent.js"></script>' }],
  ['a policy of the page forbids the script', { tag: '<script src="http://127.0.0.1:4524/sdk/assent.js"></script>', csp: "script-src 'unsafe-inline'" }],
  ['the script is cut off in the middle', { tag: '<script>!function(){attempt(()=>{</script>' }],
  ['the rules are no rules', { rules: { services: null as never } }],
  [
    'the rules are empty',
    { rules: Object.fromEntries(['services', 'purposes', 'allow', 'cookie', 'unknown', 'still', 'files'].map(key => [key, undefined])) as never },
  ],
  ['the cookie is forged', { cookie: 'v1~audience~~zzzzzzzz~0a1b2c3d' }],
  ['cookies and storage are denied', { csp: 'sandbox allow-scripts' }],
])('marked tags stay held and the page works where %s', async (_, options) => {
  const visit = await lab.visit(PAGE, options);
  expect(await visit.ran()).toEqual(['own']);
  expect(lab.hits).toEqual([]);
  await visit.close();
});

// one native after another that a step of the gate needs
const STEPS = [
  'window.MutationObserver',
  'window.URL',
  'window.Proxy',
  'window.CustomEvent',
  'document.dispatchEvent',
  'document.addEventListener',
  'Reflect.defineProperty',
  'Object.getOwnPropertyDescriptor',
  'Object.defineProperty',
  'RegExp.prototype.test',
  'Array.prototype.find',
  'Element.prototype.querySelectorAll',
  'Element.prototype.getAttribute',
  'document.createElement',
  'Navigator.prototype.sendBeacon',
];

test.each(STEPS)('marked tags stay held, the page runs and nothing is thrown into it where %s is broken', async what => {
  const visit = await lab.visit(PAGE, { before: throws(what), tag: '<script src="/sdk/assent.js"></script><script>mend()</script>' });
  expect(await visit.ran()).toEqual(['own']);
  expect(lab.hits.filter(hit => hit.includes('stats'))).toEqual([]);
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test.each([
  ['an extension has replaced fetch', '<script>const own=fetch;window.fetch=function fetch(...a){return own(...a)}</script>', false],
  ['an extension has locked fetch', "<script>Object.defineProperty(window,'fetch',{value:fetch,writable:false,configurable:false})</script>", true],
  ['the prototypes are frozen', '<script>[Element,Node,Document,HTMLImageElement,Storage].forEach(c=>Object.freeze(c.prototype))</script>', true],
])('what can still be held is where %s, and the problem is told', async (_, before, told) => {
  const code = `<body><script>const x=new XMLHttpRequest;x.open('GET',${hidden});x.send();navigator.sendBeacon(${hidden},'x')</script>
    ${tag('/tag.js')}<iframe src="http://video.localhost:4525/f.html" loading="lazy" style="margin-top:9000px"></iframe>`;
  const visit = await lab.visit(code, { before });
  expect(lab.hits).toEqual([]);
  expect((await visit.events()).includes('problem:gate-failed')).toBe(told);
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test('a tag whose attributes are stripped by somebody does not run', async () => {
  const visit = await lab.visit(
    `<body>${tag('/tag.js')}<script>document.querySelector('[data-purpose]').removeAttribute('data-purpose');document.querySelector('[type="text/plain"]').removeAttribute('type')</script>`,
  );
  expect([lab.hits, await visit.ran()]).toEqual([[], []]);
  await visit.close();
});

test('an address that cannot be judged is judged by what it names', async () => {
  const visit = await lab.visit(
    `<body><script>window.URL=class{constructor(){throw new Error('broken')}};fetch(${hidden}).catch(()=>{});new Image().src='/own.png'</script>`,
  );
  expect(lab.hits).toEqual([]);
  expect(lab.asked).toContain('/own.png');
  await visit.close();
});

test('a full cookie jar loses the choice at most: the visitor is asked again, and tags wait', async () => {
  const visit = await lab.visit(PAGE);
  await visit.accept();
  await visit.page.evaluate(() => {
    for (let index = 0; index < 400; index++) document.cookie = `own${index}=1;path=/`;
  });
  lab.hits.length = 0;
  await visit.page.reload();
  const granted = await visit.page.evaluate('assent.granted("audience")');
  await visit.settle();
  expect(lab.hits.includes('stats/tag.js')).toBe(granted);
  await visit.close();
});

test('a quota error of the page is its own, under its own name', async () => {
  const visit = await lab.visit('<p>x</p>');
  const name = await visit.page.evaluate(() => {
    try {
      localStorage.setItem('own', 'x'.repeat(6e6));
      return '';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(name).toBe('QuotaExceededError');
  expect((await visit.events()).filter(event => event.startsWith('problem'))).toEqual([]);
  await visit.close();
});

test('an empty policy in a <meta> before the tag keeps the preload scanner of Chromium from fetching what is held', async () => {
  const held = (name: string) => `<script src="http://stats.localhost:4525/${name}.js"></script>`;
  const static_ = `${held('1')}<link rel="stylesheet" href="http://ads.localhost:4525/s.css">${held('2')}<body>${held('3')}<img src="http://ads.localhost:4525/p.gif">`;
  const bare = await lab.visit(static_);
  expect(lab.hits.length).toBeGreaterThan(0);
  expect(await bare.ran()).toEqual([]);
  await bare.close();
  const visit = await lab.visit(static_, { before: '<meta http-equiv="Content-Security-Policy" content="">' });
  expect(lab.hits.filter(hit => hit.startsWith('stats'))).toEqual([]);
  expect(await visit.ran()).toEqual([]);
  await visit.close();
});
