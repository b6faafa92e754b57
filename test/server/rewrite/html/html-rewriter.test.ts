// The rewriter: held tags become held markup, and every other character of the page stays as it is.
import { makeRewrite, type HeldTag, type RewriteOptions } from '@assent/server/rewrite';
import fc from 'fast-check';
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { makeHtmlRewriter } from '../../../../packages/server/src/rewrite/html/html-rewriter.ts';
import type { Page } from '../../../../packages/server/src/rewrite/html/page.ts';
import { choiceCookie, NOW, PAGE, REWRITE_RULES } from '../../../helpers/rewrite-rules.ts';

const rewrite = (html: string, options: Partial<RewriteOptions> = {}, cookie?: string) =>
  makeRewrite({ rules: REWRITE_RULES, now: () => NOW, ...options }).html(html, { url: PAGE, cookie });

const SNIPPET = `var s=document.createElement('script');s.src='https://stats.test/a.js';document.head.append(s)`;

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
    `<p style="color:red;background:url(&#34;data:,&#34;)" data-style="color:red;background:url(&#39;https://ads.test/b&#39;)" data-service="ads" >`.replaceAll(
      '&#39;',
      "'",
    ),
  ],
  [
    'a paint of SVG',
    '<svg><rect fill="url(https://ads.test/b#x)"/></svg>',
    '<svg><rect fill="url(data:,)" data-fill="url(https://ads.test/b#x)" data-service="ads" /></svg>',
  ],
  [
    'a handler that loads',
    `<img src=/own onerror="new Image().src='https://ads.test/e'">`,
    `<img data-service="ads" src=/own data-onerror="new Image().src='https://ads.test/e'">`,
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

const UNTOUCHED = [
  '<script src="/own.js"></script><script src=https://cdn.test/lib.js></script><script src=https://pay.test/v1></script>',
  '<script>window.state={"v":"https://stats.test/embed"}</script>',
  '<script type="application/ld+json">{"src":"https://stats.test/x"}</script>',
  '<link rel=canonical href="https://stats.test/"><a href="https://stats.test/">x</a><form action="https://stats.test/"></form>',
  '<!-- <img src="https://stats.test/"> --><!--[if IE]><script src="https://stats.test/"></script><![endif]--><![if !IE]>',
  '<textarea><img src="https://stats.test/"></textarea><title><img src="https://stats.test/"></title>',
  '<xmp><img src="https://stats.test/"></xmp><iframe><img src="https://stats.test/"></iframe><noembed><img src="https://stats.test/"></noembed>',
  `<script>document.write('<img src="https://stats.test/">')//${'x'.repeat(5000)}</script>`,
  '<script><!-- <script x></script> <link href="https://stats.test/"> --></script>',
  '<svg><![CDATA[<img src="https://stats.test/">]]></svg><math><mi><![CDATA[<img src=https://stats.test/>]]></mi></math>',
  '<template data-purpose="audience"><script src="https://stats.test/"></script><template><img src=https://stats.test/></template></template>',
  '<script type="text/plain" data-purpose="audience" data-src="https://stats.test/"></script><script type="text/plain" data-service=stats src="https://stats.test/"></script>',
  '<img data-purpose="necessary" src="https://stats.test/">',
  '<my-player src="https://stats.test/"></my-player><div data-src="https://stats.test/"></div>',
  '<p style="background:url(/own.png)">a < b &amp; c &nbsp \0 \r\n \r</p><br/ ><a b=\'"\' c=">">',
  '<img src="https://stats.test/" alt="never closed',
  '<a <b <i x=<img src=https://stats.test/',
  '<',
  '</',
  '<!',
  '<!-',
  '<!--',
  '&',
  '</p',
  '<p',
  '<script>',
  '<style>p{',
  '<title>',
  '',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src="javascript:1"><img src="https://"><img src="">',
  '<plaintext><img src="https://stats.test/">',
];

test.each(UNTOUCHED)('left as it is: %s', html => {
  expect(rewrite(html)).toBe(html);
});

test.each([
  ['granted purpose', choiceCookie('audience'), ['ads']],
  ['everything', choiceCookie('audience+advertising'), []],
  ['a service alone', choiceCookie('.ads'), ['stats']],
  ['a purpose but for a service', choiceCookie('audience-stats+advertising'), ['stats']],
  ['made on a version that still holds', choiceCookie('audience+advertising', { version: '11111111' }), []],
  ['made on another version', choiceCookie('audience+advertising', { version: '22222222' }), ['stats', 'ads']],
  ['expired', choiceCookie('audience+advertising', { age: 15_552_001 }), ['stats', 'ads']],
  ['from the future', choiceCookie('audience+advertising', { age: -90_000 }), ['stats', 'ads']],
  ['a refusal', choiceCookie(''), ['stats', 'ads']],
  ['garbage', 'assent=v1~audience+advertising~x', ['stats', 'ads']],
  ['none', '', ['stats', 'ads']],
])('FR-02 a choice (%s) leaves the tags of what it grants as they are', (_, cookie, services) => {
  const held: HeldTag[] = [];
  const html = '<script src="https://stats.test/a"></script><img src="https://ads.test/b">';
  const out = rewrite(html, { onHeld: tag => held.push(tag) }, cookie);
  expect(held.map(tag => tag.service)).toEqual(services);
  if (!services.length) expect(out).toBe(html);
});

test('every visitor is given the same page where the site wants it so', () => {
  const html = '<img src="https://ads.test/b">';
  expect(rewrite(html, { perVisitor: false }, choiceCookie('advertising'))).toBe(rewrite(html));
});

test('L50 in a health context advertising is held whatever the choice says, by the option or by the page', () => {
  const html = '<script src="/sdk/assent.js" data-context="health"></script><img src="https://ads.test/b"><img src="https://stats.test/b">';
  const held = '<img data-service="ads" data-src="https://ads.test/b"><img src="https://stats.test/b">';
  const cookie = choiceCookie('audience+advertising');
  expect(rewrite(html, {}, cookie)).toBe(`<script src="/sdk/assent.js" data-context="health"></script>${held}`);
  expect(rewrite(html.slice(html.indexOf('<img')), { context: 'health' }, cookie)).toBe(held);
});

test('a third party that nobody declared is held where the site says so, and neither the site, the endpoint nor the SDK is one', () => {
  const rules = { ...REWRITE_RULES, unknown: { '*': 'hold' } as const, endpoint: 'https://consent.test' };
  const html =
    '<script src="https://sdk.test/a/assent.js"></script><img src="https://x.test/a"><img src="https://img.shop.example/b"><img src="https://consent.test/c"><img src="https://sdk.test/a/d"><img src=https://cdn.test/e>';
  expect(rewrite(html, { rules })).toBe(html.replace('<img src="https://x.test/a">', '<img data-service="x.test" data-src="https://x.test/a">'));
  expect(rewrite(html, { rules }, choiceCookie('audience+advertising'))).toBe(html);
});

test('what was held is told, with the reason and the line', () => {
  const held: HeldTag[] = [];
  rewrite('<!doctype html>\n<p>\n<img src="https://ads.test/b">\r\n<script data-purpose="audience other">x</script>', { onHeld: tag => held.push(tag) });
  expect(held).toEqual([
    { element: 'img', part: 'src', service: 'ads', purposes: [], address: 'https://ads.test/b', reason: 'no-choice', line: 3 },
    { element: 'script', part: 'text', service: undefined, purposes: ['audience', 'other'], address: undefined, reason: 'no-choice', line: 4 },
  ]);
});

test('a mistake on the way costs nobody the page: all of it leaves, the rest as it came, and the reason is told', () => {
  const fault = (html: string) => {
    const problems: string[] = [];
    let left = 1;
    const onHeld = () => {
      if (left-- <= 0) throw new Error('boom');
    };
    return [rewrite(html, { onHeld, onProblem: ({ code, message }) => problems.push(`${code} ${message}`) }), problems];
  };
  const first = '<img src=https://ads.test/1>';
  const held = '<img data-service="ads" data-src=https://ads.test/1>';
  for (const second of [
    '<img src=https://ads.test/2>',
    `<script>${SNIPPET}</script>`,
    '<style>p{background:url(//ads.test/b)}</style>',
    '<noscript><p><img src=//ads.test/></noscript>',
  ]) {
    const rest = `${second}<p>x<img src=https://ads.test/3>`;
    expect(fault(`<p>${first}${rest}`)).toEqual([
      `<p>${held}${rest}`,
      ['rewrite-failed expected to read the page, got Error: boom: the rest of it leaves as it is, its tags are not held'],
    ]);
  }
});

const TAG = '<script src="/a/assent.js"></script>';
test.each([
  ['<!doctype html><head><script src=/x>', `<!doctype html><head>${TAG}<script src=/x>`],
  [
    '<!doctype html><head><meta charset=utf-8><title>a<b</title><link href=/x>',
    `<!doctype html><head><meta charset=utf-8><title>a<b</title>${TAG}<link href=/x>`,
  ],
  ['<html><head></head><body>', `<html><head>${TAG}</head><body>`],
  ['<!doctype html><p>x', `<!doctype html>${TAG}<p>x`],
  ['<!doctype html><head><base href=/x/><p>', `<!doctype html><head>${TAG}<base href=/x/><p>`],
  [
    '<!doctype html><head><script src="https://consent.test/shop/assent.js?v=1"></script><p>',
    '<!doctype html><head><script src="https://consent.test/shop/assent.js?v=1"></script><p>',
  ],
  ['<tr><td>a fragment', '<tr><td>a fragment'],
])('the tag is put first in head where a whole document has none: %s', (html, expected) => {
  expect(rewrite(html, { tag: '/a/assent.js' })).toBe(expected);
});

const page: Page = {
  rules: REWRITE_RULES,
  choice: null,
  context: 'general',
  host: 'www.shop.example',
  sdk: undefined,
  url: PAGE,
  insert: TAG,
  text: units => units,
  onHeld: () => {},
  facts: '',
  scripting: true,
};

function inPieces(html: string, cuts: readonly number[]): string {
  const rewriter = makeHtmlRewriter(page);
  const edges = [0, ...[...cuts].sort((a, b) => a - b), html.length];
  return (
    edges
      .slice(1)
      .map((edge, index) => rewriter.write(html.slice(edges[index], edge)))
      .join('') + rewriter.end()
  );
}

const BRICKS = [
  ...UNTOUCHED,
  '<!doctype html>',
  '<html><head>',
  '</head>',
  '<body onload=x>',
  '<script src=https://stats.test/a></script>',
  `<script>${SNIPPET}</script>`,
  '<noscript><img src="https://ads.test/n"></noscript>',
  '<style>p{background:url(https://ads.test/b)}</style>',
  '<svg><style>p{fill:url(https://ads.test/b)}</style><script>',
  '</svg>',
  '<iframe srcdoc="<img src=https://ads.test/>">',
  '<template>',
  '</template>',
  '<table><tr><td>',
  '</table>',
  '<select><option>',
  '<base href=//ads.test>',
  '<img src=a>',
  '<math><annotation-xml>',
  '</p>',
  '</script>',
  '</style>',
];
const documents = fc.array(fc.constantFrom(...BRICKS), { maxLength: 12 }).map(parts => parts.join(''));

test('wherever a document is cut, the rewrite is the same', () => {
  const whole = BRICKS.filter(brick => !/plaintext|never closed|^<!--$/.test(brick)).join('\n');
  const expected = inPieces(whole, []);
  expect(
    inPieces(
      whole,
      Array.from({ length: whole.length }, (_, at) => at),
    ),
  ).toBe(expected);
  for (let at = 0; at < whole.length; at += 61) expect(inPieces(whole, [at])).toBe(expected);
  fc.assert(
    fc.property(documents, fc.array(fc.nat(400), { maxLength: 8 }), (html, cuts) => {
      expect(
        inPieces(
          html,
          cuts.map(cut => Math.min(cut, html.length)),
        ),
      ).toBe(inPieces(html, []));
    }),
    { numRuns: 200 },
  );
});

test('where everything is granted, any text passes as it is', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...BRICKS), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'<>"\'=/!-a& \r\n\0') })), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, parts => rewrite(parts.join(''), {}, choiceCookie('audience+advertising')) === parts.join('')),
    { numRuns: 200 },
  );
});

test('in the tree that a browser builds of the rewritten page, nothing loads from a held service', () => {
  const loading = (node: DefaultTreeAdapterTypes.Node): string[] => {
    const own = 'attrs' in node ? node.attrs.filter(({ name }) => /^(?:src|srcset|poster|data|background)$/.test(name)).map(({ value }) => value) : [];
    const held = 'attrs' in node && (!/^[a-z]+$/.test(node.tagName) || node.attrs.some(({ name, value }) => name === 'data-purpose' || value === 'text/plain'));
    if (held) return []; // custom elements see to their own, and what waits does not load
    const inner = 'content' in node ? node.content.childNodes : 'childNodes' in node ? defaultTreeAdapter.getChildNodes(node) : [];
    return [...own.filter(value => /(?:stats|ads)\.test/.test(value)), ...inner.flatMap(loading)];
  };
  fc.assert(
    fc.property(documents, html => {
      const tagged = html.replace(/<img data-purpose="necessary"[^>]*>/g, '');
      expect(loading(parse(rewrite(tagged)))).toEqual([]);
      expect(loading(parse(rewrite(tagged), { scriptingEnabled: false }))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
