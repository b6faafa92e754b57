// Every way in, in a real browser: before the choice nothing of a held service runs, writes or is reached; afterwards each tag acts once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLab, type Lab } from '../../helpers/gate-lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4500);
});
afterAll(() => lab.close());

const stats = (path: string) => `http://stats.localhost:4501${path}`;
/** The same inside a string of a script, so that nothing in the script's text names the service and only the way itself can hold it. */
const hidden = (path: string) => `http://stats.'+'localhost:4501${path}`;
const make = (tag: string, then: string) => `<script>const e=document.createElement('${tag}');${then}</script>`;
const SCRIPT = `e.src='${hidden('/tag.js')}';`;

/** `after`: what the vendors see once everything is granted; nothing where a call is not replayed. */
interface Way {
  readonly title: string;
  readonly markup: string;
  /** Static tags that the browser's preload scanner, or an early navigation, may ask for before any script can act (architecture §4, level 1). */
  readonly early?: true;
  readonly runs?: readonly string[];
  readonly after?: readonly string[];
}

const ran = ['tag.js'];
const asks = ['stats/tag.js'];
const WAYS: readonly Way[] = [
  { title: 'a parsed script', markup: `<script src="${stats('/tag.js')}"></script>`, early: true, runs: ran },
  { title: 'a parsed async script', markup: `<script async src="${stats('/tag.js')}"></script>`, early: true, runs: ran },
  { title: 'a parsed deferred script', markup: `<script defer src="${stats('/tag.js')}"></script>`, early: true, runs: ran },
  { title: 'a parsed module script', markup: `<script type="module" src="${stats('/tag.mjs')}"></script>`, early: true, runs: ['tag.mjs'] },
  { title: 'a script with a tricky address', markup: make('script', `e.src='HTTP://STATS.'+'localhost.:4501/tag.js';document.head.append(e)`), runs: ran },
  {
    title: 'an inline snippet',
    markup: make('script', `(window.ran??=[]).push('snippet');e.src='${stats('/tag.js')}';document.head.append(e)`),
    runs: ['snippet', 'tag.js'],
    after: asks,
  },
  {
    title: 'an inline module that imports',
    markup: `<script type="module">import '${stats('/tag.mjs')}'</script>`,
    runs: ['tag.mjs'],
    after: ['stats/tag.mjs'],
  },
  { title: 'appendChild', markup: make('script', `${SCRIPT}document.head.appendChild(e)`), runs: ran, after: asks },
  { title: 'src after appendChild', markup: make('script', `document.head.appendChild(e);${SCRIPT}`), runs: ran, after: asks },
  { title: 'setAttribute', markup: make('script', `e.setAttribute('SRC','${hidden('/tag.js')}');document.head.append(e)`), runs: ran, after: asks },
  { title: 'setAttributeNS', markup: make('script', `e.setAttributeNS(null,'src','${hidden('/tag.js')}');document.head.append(e)`), runs: ran, after: asks },
  { title: 'insertBefore', markup: make('script', `${SCRIPT}document.head.insertBefore(e,document.head.firstChild)`), runs: ran, after: asks },
  { title: 'prepend', markup: make('script', `${SCRIPT}document.body.prepend(e)`), runs: ran, after: asks },
  { title: 'before', markup: `<i id="i"></i>${make('script', `${SCRIPT}i.before(e)`)}`, runs: ran, after: asks },
  { title: 'after', markup: `<i id="i"></i>${make('script', `${SCRIPT}i.after(e)`)}`, runs: ran, after: asks },
  { title: 'replaceWith', markup: `<i id="i"></i>${make('script', `${SCRIPT}i.replaceWith(e)`)}`, runs: ran, after: asks },
  { title: 'replaceChild', markup: `<i id="i"></i>${make('script', `${SCRIPT}i.parentNode.replaceChild(e,i)`)}`, runs: ran, after: asks },
  { title: 'insertAdjacentElement', markup: make('script', `${SCRIPT}document.body.insertAdjacentElement('beforeend',e)`), runs: ran, after: asks },
  {
    title: 'a template that is copied',
    markup: `<template id="t"><script src="${stats('/tag.js')}"></script></template><script>document.body.append(t.content.cloneNode(true))</script>`,
    runs: ran,
    after: asks,
  },
  {
    title: 'a contextual fragment',
    markup: `<script>document.body.append(document.createRange().createContextualFragment('<script src="${hidden('/tag.js')}"><\\/script>'))</script>`,
    runs: ran,
    after: asks,
  },
  { title: 'document.write', markup: `<script>document.write('<script src="${hidden('/tag.js')}"><\\/script>')</script>`, runs: ran, after: asks },
  {
    title: 'a script in a shadow root',
    markup: `<div id="d"></div>${make('script', `${SCRIPT}d.attachShadow({mode:'closed'}).append(e)`)}`,
    runs: ran,
    after: asks,
  },
  {
    title: 'a script of a borrowed document',
    markup: `<script>const f=document.createElement('iframe');document.body.append(f);const e=f.contentDocument.createElement('script');${SCRIPT}document.head.append(e)</script>`,
    runs: ran,
    after: asks,
  },
  { title: 'a parsed frame', markup: `<iframe src="${stats('/f.html')}"></iframe>`, early: true },
  { title: 'a frame made by a script', markup: make('iframe', `e.src='${hidden('/f.html')}';document.body.append(e)`), after: ['stats/f.html'] },
  { title: 'innerHTML', markup: `<div id="d"></div><script>d.innerHTML='<iframe src="${hidden('/f.html')}"></iframe>'</script>`, after: ['stats/f.html'] },
  { title: 'outerHTML', markup: `<div id="d"></div><script>d.outerHTML='<img src="${hidden('/p.gif')}">'</script>`, after: ['stats/p.gif'] },
  {
    title: 'insertAdjacentHTML',
    markup: `<div id="d"></div><script>d.insertAdjacentHTML('beforeend','<img src="${hidden('/p.gif')}">')</script>`,
    after: ['stats/p.gif'],
  },
  { title: 'setHTMLUnsafe', markup: `<div id="d"></div><script>d.setHTMLUnsafe('<img src="${hidden('/p.gif')}">')</script>`, after: ['stats/p.gif'] },
  {
    title: 'innerHTML of a shadow root',
    markup: `<div id="d"></div><script>d.attachShadow({mode:'open'}).innerHTML='<img src="${hidden('/p.gif')}">'</script>`,
  },
  { title: 'srcdoc', markup: make('iframe', `e.srcdoc='<script src="${hidden('/tag.js')}"><\\/script>';document.body.append(e)`) },
  { title: 'a pixel', markup: `<script>new Image().src='${hidden('/p.gif')}'</script>`, after: ['stats/p.gif'] },
  { title: 'a parsed pixel', markup: `<img src="${stats('/p.gif')}">`, early: true },
  { title: 'srcset', markup: make('img', `e.srcset='/own.png 1x, ${hidden('/p.gif')} 2x'`) },
  { title: 'a style sheet', markup: make('link', `e.rel='stylesheet';e.href='${hidden('/s.css')}';document.head.append(e)`), after: ['stats/s.css'] },
  { title: 'a prefetch', markup: make('link', `e.rel='prefetch';e.href='${hidden('/tag.js')}';document.head.append(e)`), after: asks },
  { title: 'a preload', markup: make('link', `e.rel='preload';e.as='script';e.href='${hidden('/tag.js')}';document.head.append(e)`), after: asks },
  { title: 'a video', markup: make('video', `e.preload='auto';e.src='${hidden('/v.mp4')}';document.body.append(e)`), after: ['stats/v.mp4'] },
  { title: 'a poster', markup: make('video', `e.poster='${hidden('/p.gif')}';document.body.append(e)`), after: ['stats/p.gif'] },
  {
    title: 'an audio source',
    markup: `<audio id="a" preload="auto"></audio>${make('source', `e.src='${hidden('/v.mp3')}';a.append(e)`)}`,
    after: ['stats/v.mp3'],
  },
  { title: 'an embed', markup: make('embed', `e.type='text/html';e.src='${hidden('/f.html')}';document.body.append(e)`), after: ['stats/f.html'] },
  { title: 'an object', markup: make('object', `e.data='${hidden('/f.html')}';document.body.append(e)`), after: ['stats/f.html'] },
  { title: 'fetch', markup: `<script>fetch('${hidden('/c')}',{method:'POST',body:'x'}).then(()=>window.through=1,e=>window.fault=e.name)</script>` },
  { title: 'fetch of a Request', markup: `<script>fetch(new Request('${hidden('/c')}')).catch(e=>window.fault=e.name)</script>` },
  {
    title: 'XMLHttpRequest',
    markup: `<script>const x=new XMLHttpRequest();x.open('POST','${hidden('/c')}');x.onerror=()=>window.fault='error';x.send('x')</script>`,
  },
  { title: 'sendBeacon', markup: `<script>window.fault=navigator.sendBeacon('${hidden('/c')}','x')</script>` },
  { title: 'sendBeacon of the prototype', markup: `<script>Navigator.prototype.sendBeacon.call(navigator,'${hidden('/c')}','x')</script>` },
  { title: 'WebSocket', markup: `<script>const s=new WebSocket('ws://stats.'+'localhost:4501/c');s.onerror=()=>window.fault=s.readyState</script>` },
  { title: 'EventSource', markup: `<script>const s=new EventSource('${hidden('/c')}');s.onerror=()=>window.fault=s.readyState</script>` },
  { title: 'Worker', markup: `<script>new Worker('${hidden('/tag.js')}').onerror=()=>window.fault='error'</script>` },
  { title: 'a worker that is told what to import', markup: `<script>new Worker('/own.js?load='+encodeURIComponent('${hidden('/tag.js')}'))</script>` },
  { title: 'SharedWorker', markup: `<script>new SharedWorker('${hidden('/tag.js')}')</script>` },
  {
    title: "a frame's own fetch",
    markup: `<script>const f=document.createElement('iframe');document.body.append(f);f.contentWindow.fetch('${hidden('/c')}').catch(()=>{})</script>`,
  },
  { title: 'eval', markup: `<script>(0,eval)("new Image().src='${hidden('/p.gif')}'")</script>`, after: ['stats/p.gif'] },
];

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

test.each([
  ['document.cookie', `document.cookie='_st1=1;path=/'`],
  ['the setter of the prototype', `Object.getOwnPropertyDescriptor(Document.prototype,'cookie').set.call(document,' _st1 = 1')`],
  ["a frame's document", `const f=document.createElement('iframe');document.body.append(f);f.contentDocument.cookie='_st1=1'`],
  ['cookieStore', `cookieStore.set('_st1','1');cookieStore.set({name:'_ads',value:'1'})`],
  ['localStorage', `localStorage.setItem('_st_id','1')`],
  ['sessionStorage', `sessionStorage.setItem('_st_id','1')`],
])("FR-01 before the choice, a tracer of a held service is not written by %s; the page's own names are", async (_, code) => {
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

test('patched natives keep name, length, text, statics and their own errors', async () => {
  const visit = await lab.visit('<p>x</p>');
  const seen = await visit.page.evaluate(() => ({
    name: fetch.name,
    length: Element.prototype.setAttribute.length,
    text: /\[native code\]/.test(Function.prototype.toString.call(navigator.sendBeacon)),
    statics: WebSocket.CLOSED,
    instance: new Worker(URL.createObjectURL(new Blob(['']))) instanceof Worker,
    error: (() => {
      try {
        return String((Element.prototype.setAttribute as () => void).call(document.body));
      } catch (error) {
        return String(error);
      }
    })(),
    keys: Object.keys(Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src') ?? {}),
  }));
  expect(seen).toEqual({
    name: 'fetch',
    length: 2,
    text: true,
    statics: 3,
    instance: true,
    error: "TypeError: Failed to execute 'setAttribute' on 'Element': 2 arguments required, but only 0 present.",
    keys: ['get', 'set', 'enumerable', 'configurable'],
  });
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
