// Release, in a real browser: each held tag once, in order, as its author wrote it; now or on a later page.
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('granted on the page, scripts run one after another in document order, and a failure does not stop the others', async () => {
  const visit = await lab.visit(ORDERED);
  expect([await visit.ran(), lab.hits, visit.errors]).toEqual([[], [], []]);
  await visit.accept();
  await visit.page.waitForFunction('window.ran?.includes("7")');
  expect((await visit.ran()).filter(name => name !== 'module')).toEqual(
    ['slow-1.js', '2', 'missing-3.js', '4.js', '5.js', 'slow-6.js', '7'].filter(name => !name.startsWith('missing')),
  );
  expect((await visit.ran()).filter(name => name === 'module')).toEqual(['module']);
  expect(lab.hits).toEqual(['stats/slow-1.js', 'stats/missing-3.js', 'stats/4.js', 'stats/5.js', 'stats/slow-6.js']);
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
