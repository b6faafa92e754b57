// The rewrite in a real browser: of a page with every static way to load something, no byte reaches a vendor; after the choice each acts once.
import { makeRewrite } from '@assent/server/rewrite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { type Lab, openLab } from '../../helpers/gate-lab.ts';
import { LAB_RULES } from '../../helpers/lab-rules.ts';

const PORT = 4540;

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(PORT);
});
afterAll(() => lab.close());

const rewrite = makeRewrite({ rules: LAB_RULES });
const serve = (html: string, cookie: string) => rewrite.html(html, { url: `http://shop.localhost:${PORT}/`, cookie });
const stats = (path: string) => `http://stats.localhost:${PORT + 1}${path}`;

/** Markup, and what the vendor is asked for once it may run. */
type Vector = readonly [markup: string, asks: string];

/** Released by the gate on the page where the choice is made. */
const HEAD: readonly Vector[] = [
  [`<script src="${stats('/sync.js')}"></script>`, '/sync.js'],
  [`<script async src='${stats('/async.js')}'></script>`, '/async.js'],
  [`<SCRIPT DEFER SRC=${stats('/defer.js')}></SCRIPT>`, '/defer.js'],
  [`<script type="module" src="${stats('/module.mjs')}"></script>`, '/module.mjs'],
  [`<script type="module">import '${stats('/imported.mjs')}'</script>`, '/imported.mjs'],
  [`<script>const s=document.createElement('script');s.src='${stats('/snippet.js')}';document.head.append(s)</script>`, '/snippet.js'],
  [`<link rel="stylesheet" href="${stats('/sheet.css')}">`, '/sheet.css'],
  [`<link rel="preload" as="script" href="${stats('/preload.js')}">`, '/preload.js'],
  [`<link rel="prefetch" href="${stats('/prefetch.js')}">`, '/prefetch.js'],
  [`<link rel="modulepreload" href="${stats('/modulepreload.mjs')}">`, '/modulepreload.mjs'],
  [`<style>@import "${stats('/import.css')}";main{color:rgb(1,2,3)}</style>`, '/import.css'],
  [`<style>main{background:url(${stats('/css.png')})}</style>`, '/css.png'],
];
const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const BODY: readonly Vector[] = [
  [`<img alt="" src="${stats('/img.png')}">`, '/img.png'],
  [`<img alt="" srcset="${stats('/srcset.png')} 1x, ${stats('/srcset.png')} 2x">`, '/srcset.png'],
  [`<picture><source srcset="${stats('/picture.png')}"><img alt="" src="/own.png"></picture>`, '/picture.png'],
  [`<iframe src="${stats('/frame.html')}"></iframe>`, '/frame.html'],
  [`<video preload="auto" src="${stats('/video.mp4')}"></video>`, '/video.mp4'],
  [`<video poster="${stats('/poster.png')}"></video>`, '/poster.png'],
  [`<audio preload="auto"><source src="${stats('/audio.mp3')}"></audio>`, '/audio.mp3'],
  [`<object data="${stats('/object.html')}"></object>`, '/object.html'],
  [`<embed type="text/html" src="${stats('/embed.html')}">`, '/embed.html'],
  [`<input type="image" alt="" src="${stats('/input.png')}">`, '/input.png'],
  [`<svg><image href="${stats('/svg.png')}"/></svg>`, '/svg.png'],
  [`<svg><script href="${stats('/svg.js')}"></script></svg>`, '/svg.js'],
  [`<table background="${stats('/background.png')}"><tr><td>x</td></tr></table>`, '/background.png'],
  [`<p style="background:url('${stats('/style.png')}')">x</p>`, '/style.png'],
  [`<p style="background:url(&quot;//stats.localhost:${PORT + 1}/quoted.png&quot;)">x</p>`, '/quoted.png'],
  [`<iframe srcdoc="&lt;img src='${stats('/srcdoc.png')}'>"></iframe>`, '/srcdoc.png'],
  [`<img alt="" src="/missing.gif" onerror="new Image().src='${stats('/onerror.png')}'">`, '/onerror.png'],
  [`<img alt="" src="${DOT}" onload="new Image().src='${stats('/loaded.png')}'">`, '/loaded.png'],
  [`<script src="${stats('/tells.js')}" onload="new Image().src='${stats('/told.png')}'"></script>`, '/told.png'],
];

/** Nothing is asked for where the browser decides for itself whether to follow. */
const HINTS = [
  `<link rel="icon" href="${stats('/icon.png')}"><link rel="preconnect" href="${stats('')}"><link rel="dns-prefetch" href="${stats('')}">`,
  `<script type="importmap">{"imports":{"vendor":"${stats('/map.mjs')}"}}</script>`,
  `<script type="speculationrules">{"prefetch":[{"urls":["${stats('/speculated.html')}"]}]}</script>`,
  `<noscript><img alt="" src="${stats('/noscript.png')}"></noscript>`,
];

const markup = (vectors: readonly Vector[]) => vectors.map(([html]) => html).join('\n');
const asks = (vectors: readonly Vector[]) => vectors.map(([, path]) => `stats${path}`);
const PAGE = `${HINTS.join('')}${markup(HEAD)}<body>${markup(BODY)}<script src="/own.js"></script><img alt="" src="http://cdn.localhost:${PORT + 1}/logo.png">`;

test('FR-01 level 2: of a page with every static vector no byte reaches a held service; after the choice each acts once', async () => {
  const visit = await lab.visit(PAGE, { serve });
  expect(lab.hits).toEqual([]);
  expect(await visit.ran()).toEqual(['own/own.js']);
  expect(await visit.page.evaluate(() => getComputedStyle(document.querySelector('main') as Element).color)).toBe('rgb(1, 2, 3)');

  await visit.accept();
  const now = asks([...HEAD, ...BODY]);
  await eventually(
    () => now.filter(path => !lab.hits.includes(path)),
    missing => !missing.length,
    'everything to act',
  );
  await visit.settle();
  expect(lab.hits.filter((path, index) => lab.hits.indexOf(path) !== index)).toEqual([]);
  expect((await visit.ran()).filter(name => name === 'sync.js')).toEqual(['sync.js']);

  lab.hits.length = 0;
  await visit.page.reload({ waitUntil: 'load' });
  await eventually(
    () => now.filter(path => !lab.hits.includes(path)),
    missing => !missing.length,
    'everything to act on the next page',
  );
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test('FR-01 without scripts too nothing reaches a held service', async () => {
  const reloaded = async (through: typeof serve) => {
    const visit = await lab.visit(PAGE, { serve: through });
    await visit.page.setJavaScriptEnabled(false);
    lab.hits.length = 0;
    await visit.page.reload({ waitUntil: 'networkidle0' });
    await visit.close();
    return [...lab.hits];
  };
  expect(await reloaded(html => html)).toContain('stats/noscript.png');
  expect(await reloaded(serve)).toEqual([]);
});

test('after the choice a ping is sent, and a background behind a base is asked for', async () => {
  const visit = await lab.visit(
    `<base href="${stats('/')}"><body><p style="background:url(base.png)">x</p><a id="a" href="http://shop.localhost:${PORT}/#x" ping="${stats('/ping')}">x</a>`,
    { serve },
  );
  expect(lab.hits).toEqual([]);
  await visit.accept();
  await visit.page.evaluate(() => (document.querySelector('#a') as HTMLElement).click());
  await eventually(
    () => [...lab.hits].sort(),
    hits => hits.join() === 'stats/base.png,stats/ping',
    'the picture and the ping',
  );
  await visit.close();
});

test('a refresh, a ping and relative addresses behind a base lead nowhere', async () => {
  const visit = await lab.visit(
    `<meta http-equiv="refresh" content="0;url=${stats('/refresh.html')}"><base href="${stats('/')}"><script src="base.js"></script><body><a id="a" href="http://shop.localhost:${PORT}/#x" ping="${stats('/ping')}">x</a><img alt="" src="base.png">`,
    { serve },
  );
  await visit.page.evaluate(() => (document.querySelector('#a') as HTMLElement).click());
  await visit.settle();
  expect(lab.hits).toEqual([]);
  expect(new URL(visit.page.url()).host).toBe(`shop.localhost:${PORT}`);
  await visit.close();
});
