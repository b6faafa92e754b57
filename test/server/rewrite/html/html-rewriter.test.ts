// The rewriter: held tags become held markup, and every other character of the page stays as it is.
import { expect, test } from 'vitest';
import { choiceCookie } from '../../../helpers/rewrite-rules.ts';
import { rewrite, SNIPPET, UNTOUCHED } from '../../../helpers/rewritten.ts';

test.each([
  [
    'a script',
    '<script src="https://stats.test/a.js" async></script>',
    '<script data-service="stats" type="text/plain" data-src="https://stats.test/a.js" async></script>',
  ],
  [
    'a module',
    '<script type=module src=//stats.test/a></script>',
    '<script data-service="stats" type="text/plain" data-type=module data-src=//stats.test/a></script>',
  ],
  [
    'upper case, single quotes and entities',
    "<SCRIPT SRC='HTTPS://STATS&period;TEST/a?b&amp;c'\n></SCRIPT>",
    '<SCRIPT data-service="stats" type="text/plain" data-src=\'HTTPS://STATS&period;TEST/a?b&amp;c\'\n></SCRIPT>',
  ],
  [
    'an address with tabs, a trailing dot and a port',
    '<img src=" https://u@stats.\ttest.:8443/p">',
    '<img data-service="stats" data-src=" https://u@stats.\ttest.:8443/p">',
  ],
  ['no quotes and a slash at the end', '<img src=https://stats.test/x/>', '<img data-service="stats" data-src=https://stats.test/x/>'],
  ['attributes that touch', '<img alt="a"src="https://stats.test/"/>', '<img data-service="stats" alt="a"data-src="https://stats.test/"/>'],
  ['a duplicate, of which the first counts', '<img src=https://stats.test/ src=/own>', '<img data-service="stats" data-src=https://stats.test/ data-src=/own>'],
  ['an inline snippet', `<script>${SNIPPET}</script>`, `<script data-service="stats" type="text/plain">${SNIPPET}</script>`],
  ['a frame', '<iframe src="https://stats.test/f"></iframe>', '<iframe data-service="stats" data-src="https://stats.test/f"></iframe>'],
  [
    'srcset and src together',
    '<img srcset="/a 1x, https://ads.test/b 2x" src=/c>',
    '<img data-service="ads" data-srcset="/a 1x, https://ads.test/b 2x" data-src=/c>',
  ],
  [
    'a source of a picture',
    '<picture><source srcset="https://ads.test/b"><img src=/c></picture>',
    '<picture><source data-service="ads" data-srcset="https://ads.test/b"><img src=/c></picture>',
  ],
  [
    'a video and its poster',
    '<video poster="https://ads.test/b" src=/v></video>',
    '<video data-service="ads" data-poster="https://ads.test/b" data-src=/v></video>',
  ],
  ['a style sheet', '<link rel=stylesheet href=https://ads.test/s>', '<link data-service="ads" rel=stylesheet data-href=https://ads.test/s>'],
  ['a preconnect', '<link href=https://ads.test rel=preconnect>', '<link data-service="ads" data-href=https://ads.test rel=preconnect>'],
  [
    'a preloaded image set',
    '<link rel=preload as=image imagesrcset="https://ads.test/a 1x">',
    '<link data-service="ads" rel=preload as=image data-imagesrcset="https://ads.test/a 1x">',
  ],
  ['an object', '<object data="https://ads.test/o"></object>', '<object data-service="ads" data-data="https://ads.test/o"></object>'],
  ['an embed', '<embed src="https://ads.test/o">', '<embed data-service="ads" data-src="https://ads.test/o">'],
  ['an image button', '<input type=image src="https://ads.test/o">', '<input data-service="ads" type=image data-src="https://ads.test/o">'],
  ['an image that is written "image"', '<image src="https://ads.test/o">', '<image data-service="ads" data-src="https://ads.test/o">'],
  [
    'an SVG image and script',
    '<svg><image xlink:href="https://ads.test/i"/><script href="https://ads.test/s"/></svg>',
    '<svg><image data-service="ads" data-href="https://ads.test/i"/><script data-service="ads" type="text/plain" data-href="https://ads.test/s"/></svg>',
  ],
  ['an SVG use', '<svg><use href="https://ads.test/i#x"></use></svg>', '<svg><use data-service="ads" data-href="https://ads.test/i#x"></use></svg>'],
  ['an inline script in SVG', `<svg><script>${SNIPPET}</script></svg>`, `<svg><script data-service="stats" type="text/plain">${SNIPPET}</script></svg>`],
  ['a background', '<table background=https://ads.test/b>', '<table data-service="ads" data-background=https://ads.test/b>'],
  [
    'a ping, and not the link',
    '<a href="https://ads.test/" ping="/own https://ads.test/p">x</a>',
    '<a data-service="ads" href="https://ads.test/" data-ping="/own https://ads.test/p">x</a>',
  ],
  [
    'a refresh',
    '<meta http-equiv=Refresh content="3; URL=https://ads.test/r">',
    '<meta data-service="ads" http-equiv=Refresh data-content="3; URL=https://ads.test/r">',
  ],
  [
    'declarations in an attribute',
    `<p style="color:red;background:url('https://ads.test/b')">`,
    `<p style="color:red;background:url(&#34;data:,&#34;)" data-style="color:red;background:url(&#39;https://ads.test/b&#39;)" data-kept="style" data-service="ads" >`.replaceAll(
      '&#39;',
      "'",
    ),
  ],
  [
    'a paint of SVG',
    '<svg><rect fill="url(https://ads.test/b#x)"/></svg>',
    '<svg><rect fill="url(data:,)" data-fill="url(https://ads.test/b#x)" data-kept="fill" data-service="ads" /></svg>',
  ],
  [
    'a handler that loads',
    `<img src=/own onerror="new Image().src='https://ads.test/e'">`,
    `<img data-kept="onerror" data-service="ads" src=/own data-onerror="new Image().src='https://ads.test/e'">`,
  ],
  [
    'a script with a handler, which has nothing to tell while it waits',
    `<script src=https://ads.test/a onload="new Image().src='https://ads.test/e'"></script>`,
    `<script data-service="ads" type="text/plain" data-src=https://ads.test/a onload="new Image().src='https://ads.test/e'"></script>`,
  ],
  [
    'speculation rules',
    '<script type=speculationrules>{"prerender":[{"urls":["https://ads.test/"]}]}</script>',
    '<script data-service="ads" type="text/plain" data-type=speculationrules>{"prerender":[{"urls":["https://ads.test/"]}]}</script>',
  ],
  [
    'a data address that loads',
    '<iframe src="data:text/html,%3Cimg%20src=https://ads.test/%3E"></iframe>',
    '<iframe data-service="ads" data-src="data:text/html,%3Cimg%20src=https://ads.test/%3E"></iframe>',
  ],
  [
    'a pixel without scripts',
    '<noscript><img src="https://ads.test/n"></noscript>',
    '<noscript><img data-service="ads" data-src="https://ads.test/n"></noscript>',
  ],
  [
    'a pixel without scripts in the head',
    '<head><noscript><style>p{background:url(https://ads.test/b)}</style></noscript></head>',
    '<head><noscript><style>p{background:url(data:,)}</style></noscript></head>',
  ],
  [
    'a tag that goes on behind a noscript',
    '<noscript><img src=https://ads.test/n alt="</noscript>">',
    '<noscript><img data-service="ads" data-src=https://ads.test/n alt="</noscript>">',
  ],
  [
    'a document inside an attribute',
    '<iframe srcdoc="<p>é</p>&lt;img src=https://ads.test/d>"></iframe>',
    '<iframe srcdoc="&#60;p&#62;&#233;&#60;/p&#62;&#60;img data-service=&#34;ads&#34; data-src=https://ads.test/d&#62;" ></iframe>',
  ],
  [
    'a declarative shadow root',
    '<div><template shadowrootmode=open><img src=https://ads.test/s></template></div>',
    '<div><template shadowrootmode=open><img data-service="ads" data-src=https://ads.test/s></template></div>',
  ],
  [
    'a shadow root that says a purpose: it is not inert',
    '<div><template shadowrootmode=open data-purpose=audience><img src=https://ads.test/s></template></div>',
    '<div><template shadowrootmode=open data-purpose=audience><img data-service="ads" data-src=https://ads.test/s></template></div>',
  ],
  [
    "a template of the page's own",
    '<template><img src=https://ads.test/s></template>',
    '<template><img data-service="ads" data-src=https://ads.test/s></template>',
  ],
  [
    'relative addresses behind a base',
    '<img src=a><base href=//ads.test/x/><img src=a>',
    '<img src=a><base href=//ads.test/x/><img data-service="ads" data-src=a>',
  ],
  ['a tag that says its purpose', '<img data-purpose=audience src=/own.gif>', '<img data-purpose=audience data-src=/own.gif>'],
  ['inline code that says its purpose', '<script data-purpose="audience">own()</script>', '<script type="text/plain" data-purpose="audience">own()</script>'],
  [
    'what is behind an SVG that is closed at once',
    '<svg/><script src=https://ads.test/a></script><img src=https://ads.test/b>',
    '<svg/><script data-service="ads" type="text/plain" data-src=https://ads.test/a></script><img data-service="ads" data-src=https://ads.test/b>',
  ],
  ['an address that was waiting already is replaced', '<img data-src=/lazy src=https://ads.test/b>', '<img data-service="ads"  data-src=https://ads.test/b>'],
])('FR-01 held: %s', (_, html, held) => {
  expect(rewrite(html)).toBe(held);
});

test('an import map stays: it asks nobody by itself, and the page may need the rest of it', () => {
  const map = '<script type=importmap>{"imports":{"own":"/own.js","a":"https://ads.test/a.js"}}</script>';
  expect(rewrite(map)).toBe(map);
});

test('a style sheet stays without its held addresses, and follows as held markup', () => {
  const css = `@import "https://ads.test/a";@import url(/own);p{background:url( https:\\/\\/a\\64 s.test/b ),url(/own.png);content:"https://ads.test/"}`;
  expect(rewrite(`<style id=x media=print>${css}</style>`)).toBe(
    '<style id=x media=print>@import "data:,";@import url(/own);p{background:url(data:,),url(/own.png);content:"https://ads.test/"}</style>' +
      `<template data-service="ads"><style  media=print>${css}</style></template>`,
  );
  // one that never ends
  expect(rewrite('<style>p{background:url(//ads.test/b)')).toBe(
    '<style>p{background:url(data:,)</style><template data-service="ads"><style>p{background:url(//ads.test/b)</style></template>',
  );
});

test('a style sheet that says its purposes is held as a whole, in a template, for no type keeps its @import from the preload scanner', () => {
  const held = '<template data-purpose="audience"><style data-purpose=audience>p{}</style></template>';
  expect(rewrite('<style data-purpose=audience>p{}</style>')).toBe(held);
  expect(rewrite('<style data-purpose=audience>p{}</style>', {}, choiceCookie('audience'))).toBe('<style data-purpose=audience>p{}</style>');
  expect(rewrite('<style type="text/plain" data-purpose="audience" data-type="text/css">@import "https://ads.test/a"</style>')).toBe(
    '<template data-purpose="audience" data-service="ads"><style  data-purpose="audience" type="text/css">@import "https://ads.test/a"</style></template>',
  );
  expect(rewrite('<style type="text/plain" data-purpose="audience">p{}</style>')).toBe('<style type="text/plain" data-purpose="audience">p{}</style>');
});

test.each(UNTOUCHED)('left as it is: %s', html => {
  expect(rewrite(html)).toBe(html);
});
