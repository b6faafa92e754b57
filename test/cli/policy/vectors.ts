// Ways in which a page reaches a vendor, each with an address of its own, so that what arrives there tells which way was taken.

/** Name → the page, given the address that it is to reach. */
type Vector = (address: string) => string;

const script = (code: string) => `<script>${code}</script>`;
const js = (address: string) => `${address}.js`;

/** What the tags of a page, its scripts, and code that hides do. */
export const VECTORS: Readonly<Record<string, Vector>> = {
  // static markup, which the preload scanner sees before any script
  script: to => `<script src="${js(to)}"></script>`,
  'script-async': to => `<script async src="${js(to)}"></script>`,
  'script-module': to => `<script type="module" src="${js(to)}"></script>`,
  'module-import': to => `<script type="module">import "${js(to)}"</script>`,
  'svg-script': to => `<svg><script href="${js(to)}"></script></svg>`,
  img: to => `<img src="${to}.gif">`,
  srcset: to => `<img srcset="${to}.gif 1x">`,
  picture: to => `<picture><source srcset="${to}.gif"><img></picture>`,
  'input-image': to => `<input type="image" src="${to}.gif">`,
  'svg-image': to => `<svg><image href="${to}.gif" width="9" height="9"/></svg>`,
  'body-background': to => `<body background="${to}.gif">`,
  stylesheet: to => `<link rel="stylesheet" href="${to}.css">`,
  'preload-script': to => `<link rel="preload" as="script" href="${js(to)}">`,
  'preload-image': to => `<link rel="preload" as="image" href="${to}.gif">`,
  'preload-fetch': to => `<link rel="preload" as="fetch" crossorigin href="${to}">`,
  modulepreload: to => `<link rel="modulepreload" href="${js(to)}">`,
  prefetch: to => `<link rel="prefetch" href="${to}">`,
  iframe: to => `<iframe src="${to}.html"></iframe>`,
  object: to => `<object data="${to}.html"></object>`,
  embed: to => `<embed src="${to}.html">`,
  video: to => `<video preload="auto" src="${to}.mp4"></video>`,
  'video-poster': to => `<video poster="${to}.gif"></video>`,
  audio: to => `<audio preload="auto" src="${to}.mp3"></audio>`,
  'style-import': to => `<style>@import "${to}.css"</style>`,
  'style-url': to => `<style>p{background:url(${to}.gif)}</style><p>x</p>`,
  'style-attribute': to => `<p style="background:url(${to}.gif)">x</p>`,
  font: to => `<style>@font-face{font-family:f;src:url(${to}.woff2)}p{font-family:f}</style><p>x</p>`,
  // what a script of the page does
  fetch: to => script(`fetch('${to}').catch(()=>{})`),
  'fetch-keepalive': to => script(`fetch('${to}',{method:'POST',keepalive:true,body:'x'}).catch(()=>{})`),
  xhr: to => script(`const x=new XMLHttpRequest();x.open('GET','${to}');x.send()`),
  beacon: to => script(`navigator.sendBeacon('${to}','x')`),
  'event-source': to => script(`new EventSource('${to}')`),
  'web-socket': to => script(`new WebSocket('${to.replace('http', 'ws')}')`),
  'new-image': to => script(`new Image().src='${to}.gif'`),
  import: to => script(`import('${js(to)}').catch(()=>{})`),
  'inserted-script': to => script(`document.head.append(Object.assign(document.createElement('script'),{src:'${js(to)}'}))`),
  'document-write': to => script(`document.write('<scr'+'ipt src="${js(to)}"></scr'+'ipt>')`),
  'inner-html': to => `<p id="p"></p>${script(`p.innerHTML='<img src="${to}.gif">'`)}`,
  'shadow-root': to => `<p id="p"></p>${script(`p.attachShadow({mode:'closed'}).innerHTML='<img src="${to}.gif">'`)}`,
  'declarative-shadow-root': to => `<div><template shadowrootmode="closed"><img src="${to}.gif"></template></div>`,
  'adopted-sheet': to => `<p>x</p>${script(`const s=new CSSStyleSheet();s.replaceSync('p{background:url(${to}.gif)}');document.adoptedStyleSheets=[s]`)}`,
  'font-face': to => script(`new FontFace('f','url(${to}.woff2)').load().catch(()=>{})`),
  'form-hidden-frame': to => `<iframe name="f"></iframe><form id="g" target="f" action="${to}"></form>${script('g.submit()')}`,
  ping: to => `<a id="a" ping="${to}" href="#x">x</a>${script('a.click()')}`,
  // code that hides
  'fresh-frame': to => `<iframe id="i"></iframe>${script(`i.contentWindow.fetch('${to}').catch(()=>{})`)}`,
  srcdoc: to => `<iframe srcdoc="<img src='${to}.gif'>"></iframe>`,
  'data-frame': to => `<iframe src="data:text/html,<img src='${to}.gif'>"></iframe>`,
  'blob-frame': to => `<iframe id="i"></iframe>${script(`i.src=URL.createObjectURL(new Blob(['<img src="${to}.gif">'],{type:'text/html'}))`)}`,
  'javascript-frame': to => `<iframe src="javascript:'<img src=${to}.gif>'"></iframe>`,
  'blob-script': to => script(`import(URL.createObjectURL(new Blob(["fetch('${to}')"],{type:'text/javascript'})))`),
  'data-script': to => `<script src="data:text/javascript,fetch('${to}')"></script>`,
  'blob-worker': to => script(`new Worker(URL.createObjectURL(new Blob(["fetch('${to}')"])))`),
  'worker-import-scripts': to => script(`new Worker(URL.createObjectURL(new Blob(["importScripts('${js(to)}')"])))`),
  'shared-worker': to => script(`new SharedWorker(URL.createObjectURL(new Blob(["fetch('${to}')"])))`),
  'own-worker': () => script(`new Worker('/worker.js')`),
  worklet: to => script(`CSS.paintWorklet&&isSecureContext&&CSS.paintWorklet.addModule('${js(to)}').catch(()=>{})`),
  'own-redirect': to => `<img src="/go?to=${to}.gif">`,
  eval: to => script(`eval("new Image().src='${to}.gif'")`),
  'import-map': to => `<script type="importmap">{"imports":{"x":"${js(to)}"}}</script><script type="module">import 'x'</script>`,
  'contextual-fragment': to =>
    script(`document.documentElement.append(document.createRange().createContextualFragment('<scr'+'ipt src="${js(to)}"></scr'+'ipt>'))`),
};
