// Release, in a real browser: each held tag once, in order, as its author wrote it; now or on a later page.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { openLab, type Lab } from '../../helpers/gate-lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4504);
});
afterAll(() => lab.close());

const at = (name: string, path: string) => `http://${name}.localhost:4505${path}`;
const held = (attributes: string, text = '') => `<script type="text/plain" data-purpose="audience" ${attributes}>${text}</script>`;
const push = (name: string) => `(window.ran ??= []).push('${name}')`;
const soon = Math.floor(Date.now() / 1000 - 60).toString(36);
const GRANTED = `v1~audience+media+advertising~~${soon}~0a1b2c3d`;
const REFUSED = `v1~~~${soon}~0a1b2c3d`;

const ORDERED = `
  ${held(`data-src="${at('stats', '/slow-1.js')}"`)}
  ${held('', push('2'))}
  ${held(`src="${at('stats', '/missing-3.js')}"`)}
  ${held(`data-src="${at('stats', '/4.js')}"`)}
  ${held('data-type="module"', push('module'))}
  <body>
  ${held(`defer data-src="${at('stats', '/5.js')}"`)}
  <template data-purpose="audience"><p id="inside">x</p><script src="${at('stats', '/slow-6.js')}"></script><script>${push('7')}</script></template>`;

test('granted on the page, scripts run one after another in document order, modules and deferred ones last, and a failure does not stop the others', async () => {
  const visit = await lab.visit(ORDERED);
  expect([await visit.ran(), lab.hits, visit.errors]).toEqual([[], [], []]);
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.includes("5.js")');
  expect(await visit.ran()).toEqual(['slow-1.js', '2', '4.js', 'slow-6.js', '7', 'module', '5.js']);
  expect(lab.hits).toEqual(['stats/slow-1.js', 'stats/missing-3.js', 'stats/4.js', 'stats/slow-6.js', 'stats/5.js']);
  expect(await visit.page.evaluate('!!document.getElementById("inside")')).toBe(true);
  await visit.close();
});

test('granted by an earlier page, they run while the page is parsed, in the order of the browser itself, and nothing of the UI is loaded', async () => {
  const visit = await lab.visit(ORDERED, { cookie: GRANTED });
  await visit.page.waitForFunction('window.ran?.includes("5.js") && window.ran.includes("slow-6.js")');
  const ran = (await visit.ran()).filter(name => !['module', '7', 'slow-6.js'].includes(name));
  expect(ran).toEqual(['slow-1.js', '2', '4.js', '5.js']);
  expect(new Set(await visit.ran()).size).toBe((await visit.ran()).length);
  expect(lab.asked.filter(path => path.startsWith('/sdk/'))).toEqual(['/sdk/assent.js']);
  await visit.close();
});

test('FR-22 refused by an earlier page, they stay held and nothing of the UI is loaded', async () => {
  const visit = await lab.visit(ORDERED, { cookie: REFUSED });
  expect([await visit.ran(), lab.hits]).toEqual([[], []]);
  expect(lab.asked.filter(path => path.startsWith('/sdk/'))).toEqual(['/sdk/assent.js']);
  await visit.close();
});

/** A page on which the scripts of the queue are asked for, and what they say is kept. */
const told = (visit: { page: { evaluate(code: string): Promise<unknown> } }, code: string) => visit.page.evaluate(code);

test('a script that never answers costs the others its patience alone', async () => {
  const visit = await lab.visit(`${held(`data-src="${at('stats', '/never.js')}"`)}${held('', push('after'))}<body>`);
  await visit.page.evaluate('void assent.acceptAll()');
  await visit.page.waitForFunction('window.ran?.includes("after")', { timeout: 30_000 });
  await visit.close();
});

test('document.currentScript is the tag itself, inline, external and in a template, and null in a module, as the platform has it', async () => {
  const say = `(window.said ??= []).push(document.currentScript?.id ?? 'none')`;
  const visit = await lab.visit(
    `${held('id="inline"', say)}${held(`id="external" data-src="${at('stats', '/current-script.js')}"`)}${held('id="module" data-type="module"', say)}
     <body><template data-purpose="audience"><script id="inner">${say}</script></template>`,
  );
  await visit.accept();
  await visit.page.waitForFunction('window.said?.length === 4');
  expect(await told(visit, 'said')).toEqual(['inline', 'external', 'inner', 'none']);
  await visit.close();
});

test('inline code that expects its loader runs after it, in its template too, even when the loader is slow', async () => {
  const uses = (name: string) => `(window.ran ??= []).push('uses ' + window.ran?.includes('${name}'))`;
  const visit = await lab.visit(
    `${held(`data-src="${at('stats', '/slow-lib.js')}"`)}${held('', uses('slow-lib.js'))}<body>
     <template data-purpose="audience"><script src="${at('stats', '/slow-inner.js')}"></script><b>x</b><script>${uses('slow-inner.js')}</script></template>`,
  );
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.length === 4');
  expect(await visit.ran()).toEqual(['slow-lib.js', 'uses true', 'slow-inner.js', 'uses true']);
  await visit.close();
});

test('granted by an earlier page, inline code in a template runs after its loader too, slow or failed, and waits for none that does not come', async () => {
  const uses = (name: string) => `(window.ran ??= []).push('uses ' + window.ran?.includes('${name}'))`;
  const visit = await lab.visit(
    `<body><template data-purpose="audience"><script>${push('first')}</script><script nomodule src="${at('stats', '/old.js')}"></script><script>${push('second')}</script>
     <script src="${at('stats', '/slow-inner.js')}"></script><b>x</b><script id="user">${uses('slow-inner.js')};(window.said ??= []).push(document.currentScript.id)</script>
     <script src="${at('stats', '/missing-inner.js')}"></script><script>${push('last')}</script></template>`,
    { cookie: GRANTED },
  );
  await visit.page.waitForFunction('window.ran?.includes("last")');
  expect(await visit.ran()).toEqual(['first', 'second', 'slow-inner.js', 'uses true', 'last']);
  expect([await told(visit, 'said'), visit.errors]).toEqual([['user'], []]);
  await visit.close();
});

test('nomodule and data blocks hold nobody up, and do not run', async () => {
  const visit = await lab.visit(
    `${held(`nomodule data-src="${at('stats', '/old.js')}"`)}${held('data-type="application/json"', '{}')}${held('', push('after'))}<body>`,
  );
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.includes("after")', { timeout: 5000 });
  expect([await visit.ran(), lab.hits]).toEqual([['after'], []]);
  await visit.close();
});

test('what a released script writes with document.write stands behind it and runs in order; the page stays', async () => {
  const part = at('stats', '/slow-part.js');
  const writes = `document.write('<scr' + 'ipt src="${part}"></scr'); document.write('ipt><p id="written">w</p>'); document.writeln('<script>${push('inner').replaceAll("'", '"')}</scr' + 'ipt>'); ${push('writer')}`;
  const visit = await lab.visit(
    `<body><p id="kept">k</p>${held('id="writer"', writes)}${held(`data-src="${at('stats', '/writes.js')}"`)}${held('', push('after'))}`,
  );
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.includes("after") && document.querySelector("#external")');
  expect(await visit.ran()).toEqual(['writer', 'slow-part.js', 'inner', 'writes.js', 'after']);
  expect(await told(visit, '[!!document.querySelector("#kept"), written.previousElementSibling.previousElementSibling.id].join()')).toBe('true,writer');
  expect(await told(visit, 'Object.hasOwn(document, "write") || Object.hasOwn(document, "writeln")')).toBe(false);
  await visit.close();
});

test('granted while the page is parsed, what the parser reaches during the release waits its turn, and what is asynchronous does not', async () => {
  const block = '<script src="http://cdn.localhost:4505/slow-block.js"></script>';
  const visit = await lab.visit(
    `${held(`data-src="${at('stats', '/slow-1.js')}"`)}${held(`data-src="${at('stats', '/missing-slow.js')}"`)}${held(`data-src="${at('stats', '/slow-2.js')}"`)}
     ${held(`defer data-src="${at('stats', '/deferred.js')}"`)}
     <body><script>assent.acceptAll()</script>${block}${held('', push('3'))}<img data-purpose="audience" data-src="${at('stats', '/reached.gif')}">
     ${held(`async data-src="${at('stats', '/async.js')}"`)}<template data-purpose="audience"><script>${push('4')}</script></template>${held('', push('5'))}`,
  );
  await visit.page.waitForFunction('window.ran?.includes("deferred.js")');
  const ran = await visit.ran();
  expect(ran.filter(name => name !== 'async.js')).toEqual(['slow-block.js', 'slow-1.js', 'slow-2.js', '3', '4', '5', 'deferred.js']);
  expect(ran.indexOf('async.js')).toBeLessThan(ran.indexOf('deferred.js'));
  expect(lab.hits).toContain('stats/reached.gif');
  expect((await visit.events()).filter(event => event.startsWith('problem'))).toEqual([]);
  await visit.close();
});

test('held markup that a released script writes runs where it stands, before what waits behind that script', async () => {
  const writes = `document.write('<script type="text/plain" data-purpose="audience" data-src="${at('stats', '/slow-written.js')}"></scr' + 'ipt><script type="text/plain" data-purpose="audience">${push('inner').replaceAll("'", '"')}</scr' + 'ipt>')`;
  const visit = await lab.visit(`<body>${held('', writes)}${held('', push('after'))}`);
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.includes("after")', { timeout: 5000 });
  expect(await visit.ran()).toEqual(['slow-written.js', 'inner', 'after']);
  await visit.close();
});

test('what it writes for a service that is not granted is held', async () => {
  const writes = `document.write('<script src="${at('ads', '/tag.js')}"></scr' + 'ipt><script>fetch("//ads.localhost:4505/x")</scr' + 'ipt>')`;
  const visit = await lab.visit(`<body>${held('', writes)}${held('', push('after'))}`);
  await visit.page.evaluate('assent.choose({ audience: true })');
  await visit.page.waitForFunction('window.ran?.includes("after")');
  await visit.settle();
  expect([lab.hits, await told(visit, 'handle.held().length')]).toEqual([[], 2]);
  await visit.close();
});

test('choices that race release each tag once, and none that was taken back while it queued', async () => {
  const visit = await lab.visit(`${held(`data-src="${at('stats', '/slow-1.js')}"`)}${held('', push('2'))}${held(`data-src="${at('stats', '/3.js')}"`)}<body>`);
  await visit.page.evaluate('Promise.all([assent.acceptAll(), assent.choose({ audience: true }), assent.acceptAll()])');
  await visit.page.waitForFunction('window.ran?.length === 3');
  await visit.settle();
  expect([await visit.ran(), lab.hits]).toEqual([
    ['slow-1.js', '2', '3.js'],
    ['stats/slow-1.js', 'stats/3.js'],
  ]);
  await visit.close();

  const other = await lab.visit(`${held(`data-src="${at('stats', '/slow-1.js')}"`)}${held(`data-src="${at('stats', '/2.js')}"`)}<body>`);
  await other.page.evaluate('assent.acceptAll().then(() => new Promise(requestAnimationFrame))');
  await other.page.waitForFunction('performance.getEntriesByType("resource").length || document.querySelector("script[src*=slow]")');
  await other.page.evaluate('assent.refuseAll()');
  await other.page.waitForFunction('window.ran?.length');
  await other.settle();
  expect([await other.ran(), await told(other, 'handle.held().length')]).toEqual([['slow-1.js'], 1]);
  await other.page.evaluate('assent.acceptAll()');
  await other.page.waitForFunction('window.ran?.length === 2');
  await other.close();
});

test('a tag added between the choice and the release runs once; one that left the page does not run, and does when it comes back', async () => {
  const visit = await lab.visit(`<body>${held(`id="gone" data-src="${at('stats', '/gone.js')}"`)}${held('', push('first'))}`);
  await visit.page.evaluate(
    `assent.acceptAll(); window.gone = document.querySelector('#gone'); gone.remove();
     document.body.append(Object.assign(document.createElement('script'), { type: 'text/plain', textContent: ${JSON.stringify(push('added'))} }));
     document.body.lastChild.dataset.purpose = 'audience'`,
  );
  await visit.page.waitForFunction('window.ran?.includes("first") && window.ran.includes("added")');
  await visit.settle();
  expect([[...(await visit.ran())].sort(), lab.hits]).toEqual([['added', 'first'], []]);
  await visit.page.evaluate('document.body.append(gone)');
  await visit.page.waitForFunction('window.ran?.includes("gone.js")');
  expect((await visit.ran()).length).toBe(3);
  await visit.close();
});

test('integrity, fetchpriority and the load handlers of a tag are in force when it runs', async () => {
  const handlers = (name: string) => `onload="(window.events ??= []).push('load ${name}')" onerror="(window.events ??= []).push('error ${name}')"`;
  const src = at('stats', '/tag.js');
  const sri = `sha256-${createHash('sha256').update('(window.ran ??= []).push("tag.js");').digest('base64')}`;
  const visit = await lab.visit(
    `<body>${held(`id="good" integrity="${sri}" crossorigin fetchpriority="low" ${handlers('good')} data-src="${src}"`)}
     ${held(`integrity="sha256-${'A'.repeat(43)}=" crossorigin ${handlers('bad')} data-src="${src}?bad"`)}${held('', push('after'))}`,
  );
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.includes("after")');
  expect([await visit.ran(), (await visit.events()).filter(event => /^(load|error) /.test(event))]).toEqual([
    ['tag.js', 'after'],
    ['load good', 'error bad'],
  ]);
  expect(await told(visit, '[good.fetchPriority, good.integrity.length > 50].join()')).toBe('low,true');
  await visit.close();
});

test('an async script does not wait for a slow one', async () => {
  const visit = await lab.visit(`${held(`data-src="${at('stats', '/slow-1.js')}"`)}${held(`async data-src="${at('stats', '/2.js')}"`)}<body>`);
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.length === 2');
  expect(await visit.ran()).toEqual(['2.js', 'slow-1.js']);
  await visit.close();
});

test('attributes, nonce, listeners and place of a tag are kept', async () => {
  const csp = "script-src 'nonce-abc' http://shop.localhost:4504";
  const visit = await lab.visit(
    `<body><div id="place">${held(`id="tag" nonce="abc" crossorigin="anonymous" referrerpolicy="no-referrer" data-own="x" data-src="${at('stats', '/tag.js')}"`)}</div>
     ${held('id="inline" nonce="abc"', push('inline'))}
     <script nonce="abc">tag.addEventListener('load', () => window.loaded = 1)</script>`,
    { csp },
  );
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.includes("inline")');
  expect(await visit.ran()).toEqual(['tag.js', 'inline']);
  const seen = await visit.page.evaluate(
    '[tag.parentNode.id, tag.crossOrigin, tag.referrerPolicy, tag.dataset.own, tag.nonce, tag.type, window.loaded].join()',
  );
  expect(seen).toBe('place,anonymous,no-referrer,x,abc,,1');
  await visit.close();
});

test('a page that enforces Trusted Types has its tags back when it allows the policy "assent"', async () => {
  const csp = "require-trusted-types-for 'script'; trusted-types assent";
  const visit = await lab.visit(`<body>${held(`data-src="${at('stats', '/tag.js')}"`)}${held('', push('inline'))}`, { csp });
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.length === 2');
  expect(await visit.ran()).toEqual(['tag.js', 'inline']);
  await visit.close();
});

test('frames, images and media written as held load when they are granted, and only those', async () => {
  const visit = await lab.visit(`<body>
    <iframe data-purpose="media" data-src="${at('video', '/f.html')}"></iframe>
    <img data-purpose="audience" data-src="${at('stats', '/p.gif')}" alt="">
    <video data-purpose="media" data-poster="${at('video', '/p.png')}"></video>
    <link data-purpose="advertising" rel="stylesheet" data-href="${at('ads', '/s.css')}">`);
  expect(lab.hits).toEqual([]);
  await visit.page.evaluate(() => (window as unknown as { assent: { choose(purposes: object): Promise<void> } }).assent.choose({ media: true }));
  // a browser takes its time over a poster
  await eventually(
    async () => [...lab.hits],
    hits => hits.includes('video/p.png'),
    'the poster',
  );
  await visit.settle();
  expect([...lab.hits].sort()).toEqual(['video/f.html', 'video/p.png']);
  await visit.close();
});

test('a tag that is put on the page after the choice is held or runs at once', async () => {
  const visit = await lab.visit('<p>x</p>', { cookie: `v1~audience~~${soon}~0a1b2c3d` });
  await visit.page.evaluate(
    (stats, ads) => {
      for (const [purpose, address] of [
        ['audience', stats],
        ['advertising', ads],
      ] as const) {
        const script = document.createElement('script');
        Object.assign(script, { type: 'text/plain' });
        Object.assign(script.dataset, { purpose, src: address });
        document.body.append(script);
      }
    },
    at('stats', '/tag.js'),
    at('ads', '/tag.js'),
  );
  await visit.settle();
  expect(lab.hits).toEqual(['stats/tag.js']);
  expect(await visit.ran()).toEqual(['tag.js']);
  await visit.close();
});

test('FR-18 a service with a verdict of its own follows that, whatever its purposes say', async () => {
  const visit = await lab.visit(`<body>${held(`data-service="stats" data-src="${at('stats', '/tag.js')}"`)}`, {
    cookie: `v1~audience-stats~~${soon}~0a1b2c3d`,
  });
  expect(lab.hits).toEqual([]);
  await visit.close();
});

test('one embed released once runs for this page only, whatever its purposes say', async () => {
  const visit = await lab.visit(`<body><iframe id="f" src="about:blank" data-purpose="media" data-src="${at('video', '/f.html')}"></iframe>`, {
    cookie: REFUSED,
  });
  await visit.page.waitForFunction('window.handle');
  await visit.page.evaluate('handle.once(f)');
  await visit.settle();
  expect(lab.hits).toEqual(['video/f.html']);
  await visit.close();
});

test('L50 on a page of health context, advertising stays held whatever was granted', async () => {
  const visit = await lab.visit(`<script type="text/plain" data-purpose="advertising" data-src="${at('ads', '/tag.js')}"></script><body>`, {
    cookie: GRANTED,
    tag: '<script src="/sdk/assent.js" data-context="health"></script>',
  });
  expect(lab.hits).toEqual([]);
  expect(await visit.page.evaluate('assent.decide("ads").reason')).toBe('health-context');
  await visit.close();
});

test('held and released are told once per tag, with service, purposes and address', async () => {
  const address = at('stats', '/tag.js');
  const visit = await lab.visit(
    `<script>window.told=[];for(const name of ['held','released'])document.addEventListener('assent:'+name,({detail})=>told.push([name,detail.service,detail.purposes.join(),detail.url,detail.element.id].join()))</script>
     <script type="text/plain" data-purpose="audience" data-service="stats" id="tag" data-src="${address}"></script><body>`,
  );
  await visit.accept();
  expect(await visit.page.evaluate('told')).toEqual([`held,stats,audience,${address},tag`, `released,stats,audience,${address},tag`]);
  await visit.close();
});

test.each([
  ['granted afterwards, it is released', undefined],
  ['granted before, it is put back at once', GRANTED],
])('a purpose that is written on an element long after it came holds it: %s', async (_, cookie) => {
  const visit = await lab.visit(
    `<body><img id="late" data-src="${at('stats', '/late.gif')}"><div><iframe id="frame" data-src="${at('stats', '/late.html')}"></iframe></div>`,
    cookie === undefined ? {} : { cookie },
  );
  await told(visit, 'late.dataset.purpose = "audience", frame.setAttribute("data-purpose", "audience")');
  await visit.settle();
  if (!cookie) {
    expect((await visit.events()).filter(event => event.startsWith('held'))).toEqual([`held:${at('stats', '/late.gif')}`, `held:${at('stats', '/late.html')}`]);
    expect(lab.hits).toEqual([]);
    await visit.accept();
  }
  await eventually(
    () => [...lab.hits].sort(),
    hits => hits.join() === 'stats/late.gif,stats/late.html',
    'each loaded once',
  );
  await visit.close();
});
