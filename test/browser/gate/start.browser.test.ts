// The gate on a page, in a real browser: when the UI comes, how it is reached, what it says to Google, and what happens when things fail.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from '../../helpers/gate-lab.ts';
import { LAB_RULES } from '../../helpers/lab-rules.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4508);
});
afterAll(() => lab.close());

const stats = (path: string) => `http://stats.localhost:4509${path}`;
const now = Math.floor(Date.now() / 1000);
const choiceOf = (list: string, at = now - 60, version = '0a1b2c3d') => `v1~${list}~~${at.toString(36)}~${version}`;
const sdk = () => lab.asked.filter(path => path.startsWith('/sdk/assets/'));

test('a first visit is asked as soon as there is a <body>', async () => {
  const visit = await lab.visit('<p>x</p>');
  await visit.page.waitForFunction('window.parts');
  expect(await visit.page.evaluate('parts')).toEqual(['notice']);
  await visit.close();
});

test.each([
  ['FR-22 a choice that holds', { cookie: choiceOf('audience') }, false],
  ['FR-21 an expired one', { cookie: choiceOf('audience', now - LAB_RULES.validity) }, true],
  ['FR-25 one made on another version', { cookie: choiceOf('audience', now - 60, '99999999') }, true],
  ['one made on a version that still holds', { cookie: choiceOf('audience', now - 60, '99999999'), rules: { still: ['99999999'] } }, false],
  ['a cookie that is not ours', { cookie: 'v1~au"dience~~x~y' }, true],
  ['a site where nothing is optional', { rules: { quiet: true, purposes: [], services: [['own', ['necessary'], ['stats.localhost'], []]] as const } }, false],
])('%s: asked again = %o', async (_, options, asked) => {
  const visit = await lab.visit('<p>x</p>', options as object);
  expect(await visit.page.evaluate('(window.parts ?? []).includes("notice")')).toBe(asked);
  expect(sdk().length > 0).toBe(asked);
  await visit.close();
});

test("Global Privacy Control refuses for the visitor where the site's profile says so", async () => {
  const gpc = '<script>Object.defineProperty(navigator,"globalPrivacyControl",{value:true})</script>';
  const refuses = await lab.visit('<p>x</p>', { before: gpc });
  expect(await refuses.page.evaluate('parts')).toEqual(['signal']);
  await refuses.close();
  const asks = await lab.visit('<p>x</p>', { before: gpc, rules: { gpc: 'none' } });
  expect(await asks.page.evaluate('parts')).toEqual(['notice']);
  await asks.close();
  const chosen = await lab.visit('<p>x</p>', { before: gpc, cookie: choiceOf('audience') });
  expect(sdk()).toEqual([]); // an explicit choice wins, and nothing more is loaded for it
  await chosen.close();
});

test('the header counts like the property: the site’s server wrote it on the tag', async () => {
  const told = await lab.visit('<p>x</p>', { tag: '<script data-gpc src="/sdk/assent.js"></script>' });
  expect(await told.page.evaluate('parts')).toEqual(['signal']);
  await told.close();
});

test.each([
  ['a record that waits', "localStorage.setItem('assent.o.1','{}')", 'flush'],
  ['word of a withdrawal', "sessionStorage.setItem('assent.withdrawn','{}')", 'confirm'],
])('%s brings the UI to a visitor who has chosen', async (_, code, part) => {
  const visit = await lab.visit('<p>x</p>', { cookie: choiceOf(''), before: `<script>${code}</script>` });
  await visit.page.waitForFunction('window.parts');
  expect(await visit.page.evaluate('parts')).toEqual([part]);
  await visit.close();
});

test.each([
  ['a link', '<a id="l" href="/privacy#assent">click here</a>'],
  ['a button', '<button id="l" data-assent="preferences"><b>click here</b></button>'],
])('click here: %s opens the preferences, also when the page renders it later or stops its clicks', async (_, markup) => {
  const visit = await lab.visit('<div id="d"></div>', { cookie: choiceOf('') });
  await visit.page.evaluate(html => {
    const place = document.querySelector('#d') as HTMLElement;
    place.innerHTML = html;
    place.addEventListener('click', event => event.stopPropagation());
  }, markup);
  await visit.page.click('#l');
  await visit.page.waitForFunction('window.parts?.includes("preferences:l")');
  expect(new URL(visit.page.url()).pathname).toBe('/');
  await visit.close();
});

test('the deep link opens the preferences, cold and on a page that is open', async () => {
  const visit = await lab.visit('<p>x</p>', { cookie: choiceOf(''), path: '/#assent' });
  await visit.page.waitForFunction('window.parts?.length === 1');
  await visit.page.evaluate("location.hash = 'other'");
  await visit.page.evaluate("location.hash = 'assent'");
  await visit.page.waitForFunction('window.parts?.length === 2');
  expect(await visit.page.evaluate('parts')).toEqual(['preferences:', 'preferences:']);
  await visit.close();
});

test.each([
  ['a held embed', '<iframe data-purpose="media" data-src="http://video.localhost:4509/f.html"></iframe>'],
  ['a place for the declaration', '<div data-assent="declaration"></div>'],
  ['a place for the receipt', '<div data-assent="receipt"></div>'],
])('%s brings the preferences part, in the page and rendered later', async (_, markup) => {
  const visit = await lab.visit(markup, { cookie: choiceOf('') });
  await visit.page.waitForFunction('window.parts?.length === 1');
  await visit.page.evaluate(html => document.body.insertAdjacentHTML('beforeend', html), markup);
  await visit.page.waitForFunction('window.parts?.length === 2');
  expect(await visit.page.evaluate('parts')).toEqual(['attend', 'attend']);
  await visit.close();
});

test('a part that cannot be loaded is one problem; the page works, tags stay held, and the next opening tries again', async () => {
  lab.broken = true;
  const visit = await lab.visit(
    `<script src="/own.js"></script><body><script type="text/plain" data-purpose="audience" data-src="${stats('/tag.js')}"></script><a id="l" href="#assent">x</a>`,
  );
  await visit.page.waitForFunction('events.includes("problem:load-failed")');
  expect(await visit.ran()).toEqual(['own/own.js']);
  expect(lab.hits).toEqual([]);
  expect(visit.errors).toEqual([]);
  lab.broken = false;
  await visit.page.click('#l');
  await visit.page.waitForFunction('window.parts?.includes("preferences:l")');
  await visit.close();
});

test('what the page pushed before and what it pushes now run in order, with the same object', async () => {
  const visit = await lab.visit('<script>window.assent.push(a=>order.push(["later",a===assent]))</script><body>', {
    before:
      '<script>window.order=[];(window.assent||=[]).push(a=>order.push(["first",a.choice]),()=>{throw new Error("of the page")},()=>order.push(["second"]))</script>',
  });
  expect(await visit.page.evaluate('order')).toEqual([['first', null], ['second'], ['later', true]]);
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test('R8 N14 a second tag is the first one again', async () => {
  const visit = await lab.visit('<script>window.one=assent</script><script src="/sdk/assent.js"></script><body>');
  expect(await visit.page.evaluate('one === assent')).toBe(true);
  expect((await visit.events()).filter(event => event.startsWith('ready'))).toEqual(['ready:']);
  await visit.close();
});

test('when() resolves at the grant, on() hears it and can stop', async () => {
  const visit = await lab.visit('<p>x</p>');
  await visit.page.evaluate(
    `window.log=[]; assent.when('stats').then(()=>log.push('when')); const off=assent.on('change',d=>{log.push(d.choice.purposes.join());off()});0`,
  );
  expect(
    await visit.page.evaluate('[assent.granted("audience"), assent.granted("stats"), assent.decide("stats").reason, assent.decide("nobody").reason].join()'),
  ).toBe('false,false,no-choice,undeclared');
  await visit.page.evaluate('assent.choose({audience:true})');
  await visit.page.evaluate('assent.choose({media:true})');
  await visit.page.waitForFunction('log.length === 2');
  expect((await visit.page.evaluate('[...log].sort()')) as string[]).toEqual(['audience', 'when']);
  expect(await visit.page.evaluate('[assent.granted("audience"), assent.granted("video"), assent.granted("ads"), assent.granted("necessary")].join()')).toBe(
    'true,true,false,true',
  );
  await visit.close();
});

test('Google is told that everything is denied before any tag, then the stored choice, then each choice, as arguments objects', async () => {
  const visit = await lab.visit('<script>window.before=dataLayer.length</script><body>', { cookie: choiceOf('audience') });
  const said = (await visit.page.evaluate(`dataLayer.map(x => Object.prototype.toString.call(x) === '[object Arguments]' ? [...x] : x)`)) as unknown[][];
  const signals = (audience: string, ads: string) => ({
    ad_storage: ads,
    ad_user_data: ads,
    ad_personalization: ads,
    analytics_storage: audience,
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    security_storage: 'granted',
  });
  expect(said).toEqual([
    ['consent', 'default', signals('denied', 'denied')],
    ['set', 'ads_data_redaction', true],
    ['consent', 'update', signals('granted', 'denied')],
    { event: 'assent_choice' },
  ]);
  expect(await visit.page.evaluate('before')).toBe(4);
  await visit.accept();
  expect(await visit.page.evaluate(`[...dataLayer[4]]`)).toEqual(['consent', 'update', signals('granted', 'granted')]);
  await visit.close();
});

test('third parties that nobody declared are reported once per host, or held until everything is granted', async () => {
  const page = `<script>for(const n of ['1','2']){const e=document.createElement('script');e.src='http://127.0.0.1:4509/'+n+'.js';document.head.append(e)}</script><body>`;
  const reported = await lab.visit(page);
  expect((await reported.ran()).sort()).toEqual(['1.js', '2.js']);
  expect((await reported.events()).filter(event => event.startsWith('problem'))).toEqual(['problem:undeclared-host']);
  await reported.close();
  const held = await lab.visit(page, { rules: { unknown: { '*': 'hold' } } });
  expect([await held.ran(), lab.hits]).toEqual([[], []]);
  await held.accept();
  expect((await held.ran()).sort()).toEqual(['1.js', '2.js']);
  await held.close();
  const allowed = await lab.visit(page, { rules: { unknown: { '*': 'allow' } } });
  expect((await allowed.events()).filter(event => event.startsWith('problem'))).toEqual([]);
  await allowed.close();
});

test('a purpose that nobody declared stays held whatever is granted, and brings the part that reports it', async () => {
  const visit = await lab.visit(`<script type="text/plain" data-purpose="analytcs" data-src="${stats('/tag.js')}"></script><body>`);
  await visit.page.waitForFunction('window.parts?.includes("attend")');
  await visit.accept();
  expect(lab.hits).toEqual([]);
  await visit.close();
});

test('where cookies and storage are denied there is no choice, tags stay held and the page works', async () => {
  const visit = await lab.visit(
    `<body><script type="text/plain" data-purpose="audience" data-src="${stats('/tag.js')}"></script><script>(window.ran??=[]).push('own')</script>`,
    {
      csp: 'sandbox allow-scripts',
    },
  );
  expect(await visit.ran()).toEqual(['own']);
  expect(await visit.page.evaluate('assent.choice')).toBe(null);
  expect([lab.hits, visit.errors]).toEqual([[], []]);
  await visit.close();
});

test('broken rules leave the page alone and marked tags held', async () => {
  const visit = await lab.visit(
    `<body><script type="text/plain" data-purpose="audience" data-src="${stats('/tag.js')}"></script><script>(window.ran??=[]).push('own')</script>`,
    {
      rules: { services: null as never, cookie: null as never },
    },
  );
  expect(await visit.ran()).toEqual(['own']);
  expect(await visit.events()).toContain('problem:gate-failed');
  expect([lab.hits, visit.errors]).toEqual([[], []]);
  await visit.close();
});

test('when the page is hidden its view is counted once, with its profile, language and kind, the purposes that are on, how much waits, and third parties that nobody declared: hosts and nothing else', async () => {
  const page = `<script>for(const n of ['a','b'])new Image().src='http://127.0.0.1:4509/'+n+'.gif';new Image().src='http://stats.'+'localhost:4509/p.gif'</script><body>`;
  const templates = [
    ['article', '^(/a/.*)$'],
    ['home', '^(/)$'],
  ] as const;
  const spied = { rules: { endpoint: 'http://endpoint.test', templates }, before: '<script>window.sent=[];navigator.sendBeacon=(...a)=>sent.push(a)</script>' };
  const visit = await lab.visit(page, spied);
  const hide = () =>
    visit.page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      return (window as unknown as { sent: unknown[] }).sent;
    });
  const sent = (body: object) => ['http://endpoint.test/v1/views', JSON.stringify({ site: 'lab', profile: 'fr', ...body })];
  const first = sent({ lang: [null, 'en'], template: 'home', views: 1, met: ['127.0.0.1'], held: 1 });
  expect(await hide()).toEqual([first]);
  await visit.page.evaluate(() => {
    history.pushState(null, '', '/a/7?for=nobody');
    document.documentElement.dataset.assentLocale = 'fr';
  });
  expect(await hide()).toEqual([first, sent({ lang: ['fr', 'en'], template: 'article', views: 0, met: [], held: 1 })]);
  await visit.close();
});

test('what nobody declared is held by directive: scripts here, not images', async () => {
  const page = `<script>new Image().src='http://127.0.0.1:4509/p.gif';const e=document.createElement('script');e.src='http://127.0.0.1:4509/1.js';document.head.append(e);fetch('http://127.0.0.1:4509/c')</script><body>`;
  const visit = await lab.visit(page, { rules: { unknown: { script: 'hold', connect: 'allow', '*': 'report' } } });
  expect([...lab.hits].sort()).toEqual(['127/c', '127/p.gif']);
  await visit.accept();
  expect(await visit.ran()).toEqual(['1.js']);
  await visit.close();
});
