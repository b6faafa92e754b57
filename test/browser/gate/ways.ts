// Every way in that is known, as data: the gate's own suite drives each of them through the gate, the bench drives each of them through the gate and its peers.

/** An address of the lab's vendor `stats`, whose service waits for `audience`. */
export const stats = (path: string) => `http://stats.localhost:4501${path}`;
/** The same inside a string of a script, so that nothing in the script's text names the service and only the way itself can hold it. */
export const hidden = (path: string) => `http://stats.'+'localhost:4501${path}`;
const make = (tag: string, then: string) => `<script>const e=document.createElement('${tag}');${then}</script>`;
const SCRIPT = `e.src='${hidden('/tag.js')}';`;

/**
 * One way in. `evasive`: what code does that wants past a gate, or that borrows its natives elsewhere; all others are what ordinary tags do.
 * `after`: what the vendors see once everything is granted; nothing where a call is not replayed.
 */
export interface Way {
  readonly title: string;
  readonly markup: string;
  readonly evasive?: true;
  /** Static tags that the browser's preload scanner, or an early navigation, may ask for before any script can act (architecture §4, level 1). */
  readonly early?: true;
  readonly runs?: readonly string[];
  readonly after?: readonly string[];
}

/** One way to write a tracer of the lab's services: `code` writes `_st1`, `_st_id` or `_ads`. */
export interface Write {
  readonly title: string;
  readonly code: string;
  readonly evasive?: true;
}

const ran = ['tag.js'];
const asks = ['stats/tag.js'];
/** Ways to the network and to execution. */
export const WAYS: readonly Way[] = [
  { title: 'a parsed script', markup: `<script src="${stats('/tag.js')}"></script>`, early: true, runs: ran },
  { title: 'a parsed async script', markup: `<script async src="${stats('/tag.js')}"></script>`, early: true, runs: ran },
  { title: 'a parsed deferred script', markup: `<script defer src="${stats('/tag.js')}"></script>`, early: true, runs: ran },
  { title: 'a parsed module script', markup: `<script type="module" src="${stats('/tag.mjs')}"></script>`, early: true, runs: ['tag.mjs'] },
  {
    title: 'a script with a tricky address',
    evasive: true,
    markup: make('script', `e.src='HTTP://STATS.'+'localhost.:4501/tag.js';document.head.append(e)`),
    runs: ran,
  },
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
    evasive: true,
    markup: `<div id="d"></div>${make('script', `${SCRIPT}d.attachShadow({mode:'closed'}).append(e)`)}`,
    runs: ran,
    after: asks,
  },
  {
    title: 'a script of a borrowed document',
    evasive: true,
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
  { title: 'srcdoc', evasive: true, markup: make('iframe', `e.srcdoc='<script src="${hidden('/tag.js')}"><\\/script>';document.body.append(e)`) },
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
  { title: 'sendBeacon of the prototype', evasive: true, markup: `<script>Navigator.prototype.sendBeacon.call(navigator,'${hidden('/c')}','x')</script>` },
  { title: 'WebSocket', markup: `<script>const s=new WebSocket('ws://stats.'+'localhost:4501/c');s.onerror=()=>window.fault=s.readyState</script>` },
  { title: 'EventSource', markup: `<script>const s=new EventSource('${hidden('/c')}');s.onerror=()=>window.fault=s.readyState</script>` },
  { title: 'Worker', markup: `<script>new Worker('${hidden('/tag.js')}').onerror=()=>window.fault='error'</script>` },
  {
    title: 'a worker that is told what to import',
    evasive: true,
    markup: `<script>new Worker('/own.js?load='+encodeURIComponent('${hidden('/tag.js')}'))</script>`,
  },
  { title: 'SharedWorker', markup: `<script>new SharedWorker('${hidden('/tag.js')}')</script>` },
  {
    title: "a frame's own fetch",
    evasive: true,
    markup: `<script>const f=document.createElement('iframe');document.body.append(f);f.contentWindow.fetch('${hidden('/c')}').catch(()=>{})</script>`,
  },
  { title: 'eval', evasive: true, markup: `<script>(0,eval)("new Image().src='${hidden('/p.gif')}'")</script>`, after: ['stats/p.gif'] },
];

/** Ways to write a tracer. */
export const WRITES: readonly Write[] = [
  { title: 'document.cookie', code: `document.cookie='_st1=1;path=/'` },
  { title: 'the setter of the prototype', evasive: true, code: `Object.getOwnPropertyDescriptor(Document.prototype,'cookie').set.call(document,' _st1 = 1')` },
  { title: "a frame's document", evasive: true, code: `const f=document.createElement('iframe');document.body.append(f);f.contentDocument.cookie='_st1=1'` },
  { title: 'cookieStore', code: `cookieStore.set('_st1','1');cookieStore.set({name:'_ads',value:'1'})` },
  { title: 'localStorage', code: `localStorage.setItem('_st_id','1')` },
  { title: 'sessionStorage', code: `sessionStorage.setItem('_st_id','1')` },
  { title: 'a property of localStorage', code: `localStorage._st1='1';localStorage['_st_id']='2'` },
  { title: 'a property of sessionStorage', code: `sessionStorage._st1='1'` },
  {
    title: "a frame's localStorage",
    evasive: true,
    code: `const f=document.createElement('iframe');document.body.append(f);f.contentWindow.localStorage.setItem('_st1','1')`,
  },
  { title: "a property of a frame's localStorage", evasive: true, code: `document.body.innerHTML+='<iframe></iframe>';frames[0].localStorage._st1='1'` },
  { title: 'the method of the prototype', evasive: true, code: `Storage.prototype.setItem.call(localStorage,'_st1','1')` },
];
