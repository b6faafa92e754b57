// Every way in, in a real browser: before the choice nothing of a held service runs, writes or is reached; afterwards each tag acts once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLab, type Lab } from '../../helpers/gate-lab.ts';
import { hidden, WAYS, WRITES } from './ways.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4500);
});
afterAll(() => lab.close());

test.each(WAYS)('FR-01 before the choice, $title reaches nothing and runs nothing; granted, it acts once', async ({ markup, early, runs, after }) => {
  const visit = await lab.visit(markup);
  if (!early) expect(lab.hits).toEqual([]);
  expect(await visit.ran()).toEqual([]);
  expect(visit.errors).toEqual([]);

  const before = lab.hits.length;
  await visit.accept();
  await visit.settle();
  if (runs) expect(await visit.ran()).toEqual(runs);
  if (after) expect(lab.hits.slice(before)).toEqual(after);
  if (!after && !early && !runs) expect(lab.hits.filter(hit => hit.startsWith('stats/c'))).toEqual([]);
  await visit.close();
});

test.each(WRITES)("FR-01 before the choice, a tracer of a held service is not written by $title; the page's own names are", async ({ code }) => {
  const visit = await lab.visit(`<script>${code};document.cookie='cart=1';localStorage.setItem('cart','1')</script>`);
  const stored = () => visit.page.evaluate(() => [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)].join());
  expect(await stored()).toBe('cart=1,cart,');
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test.each([
  ['fetch', `fetch('${hidden('/c')}').catch(e=>window.fault=e.name)`, 'TypeError'],
  ['XMLHttpRequest', `const x=new XMLHttpRequest();x.open('GET','${hidden('/c')}');x.onerror=()=>window.fault='error';x.send()`, 'error'],
  ['sendBeacon', `window.fault=navigator.sendBeacon('${hidden('/c')}')`, true],
  ['WebSocket', `const s=new WebSocket('ws://stats.'+'localhost:4501/c');s.onerror=()=>window.fault=s.readyState`, 3],
  ['EventSource', `const s=new EventSource('${hidden('/c')}');s.onerror=()=>window.fault=s.readyState`, 2],
  ['Worker', `new Worker('${hidden('/tag.js')}').onerror=e=>{e.preventDefault();window.fault='error'}`, 'error'],
])('a held %s fails as on a bad network, and does not throw into the page', async (_, code, fault) => {
  const visit = await lab.visit(`<script>${code}</script>`);
  await visit.page.waitForFunction('window.fault !== undefined');
  expect(await visit.page.evaluate('window.fault')).toBe(fault);
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test("first-party code and hosts that the site allows are left alone, and so is a page's data that names a vendor", async () => {
  const visit = await lab.visit(`<script src="/own.js"></script><script type="module" src="/own-module.js"></script>
    <script src="http://cdn.localhost:4501/cdn.js"></script>
    <script>window.state={"video":"https://stats.localhost/embed"};localStorage.setItem('x','1')</script>
    <script type="application/json" id="json">{"import":"http://stats.localhost:4501/x"}</script>
    <link rel="canonical" href="http://stats.localhost:4501/"><a id="a" href="http://stats.localhost:4501/">out</a>
    <script>fetch('/own.json').then(r=>r.json()).then(()=>window.fetched=1)</script>`);
  expect(await visit.ran()).toEqual(['own/own.js', 'cdn.js', 'own/own-module.js']);
  expect(await visit.page.evaluate('[!!window.state, window.fetched, a.href, json.type, document.querySelector("[rel=canonical]").href].join()')).toBe(
    'true,1,http://stats.localhost:4501/,application/json,http://stats.localhost:4501/',
  );
  expect((await visit.events()).filter(event => /held|problem/.test(event))).toEqual([]);
  await visit.close();
});

test('an element that the page gives another address no longer waits', async () => {
  const visit = await lab.visit(`<script>window.pixel=new Image();pixel.src='${hidden('/p.gif')}';pixel.src='/own.png'</script>`);
  expect(lab.asked).toContain('/own.png');
  await visit.accept();
  expect(lab.hits).toEqual([]);
  await visit.close();
});
