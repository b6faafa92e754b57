// Sinners who do not wait for a choice, one for each way of loading something.
import { banner, FAIR, load } from './banner.ts';
import { page, type Sinner } from './sinner.ts';

const GTAG = 'https://www.googletagmanager.com/gtag/js?id=G-TEST';
const js = (body: string) => ({ type: 'text/javascript', body });

export const before: readonly Sinner[] = [
  {
    name: 'tag-in-html',
    does: 'has the measurement tag in its HTML',
    phases: ['before'],
    expected: ['TR001 cookie _ga', 'TR002 request www.google-analytics.com', 'TR011 request www.googletagmanager.com'],
    paths: { '/': page(`<script async src="${GTAG}"></script>`) },
  },
  {
    name: 'tag-by-script',
    does: 'makes its tag by script, from a file of its own',
    phases: ['before'],
    expected: ['TR001 cookie _ga', 'TR002 request www.google-analytics.com', 'TR002 request www.googletagmanager.com'],
    paths: {
      '/': page('<script src="/app.js"></script>'),
      '/app.js': js(`const s = document.createElement('script'); s.src = '${GTAG}'; document.head.append(s);`),
    },
  },
  {
    name: 'pixel-in-html',
    does: 'has a pixel in its HTML that sets a third-party cookie',
    phases: ['before'],
    expected: ['TR001 cookie fr on www.facebook.com', 'TR011 request www.facebook.com'],
    paths: { '/': page('', '<img src="https://www.facebook.com/tr?id=1&amp;ev=PageView" width="1" height="1" alt="">') },
  },
  {
    name: 'frame-in-html',
    does: 'embeds a film as it is',
    phases: ['before'],
    expected: ['TR001 cookie VISITOR_INFO1_LIVE on www.youtube.com', 'TR011 request www.youtube.com'],
    paths: { '/': page('', '<iframe src="https://www.youtube.com/embed/x" title="Film"></iframe>') },
  },
  {
    name: 'storage',
    does: 'lets a recorder write to local storage',
    phases: ['before'],
    expected: ['TR001 cookie _hjSessionUser_1', 'TR001 local storage _hjUserAttributes', 'TR011 request static.hotjar.com'],
    paths: { '/': page('<script src="https://static.hotjar.com/c/hotjar-1.js"></script>') },
  },
  {
    name: 'beacon',
    does: 'sends a beacon',
    phases: ['before'],
    expected: ['TR002 request www.google-analytics.com'],
    paths: { '/': page(`<script>navigator.sendBeacon('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST')</script>`) },
  },
  {
    name: 'worker',
    does: 'sends from a worker',
    phases: ['before'],
    expected: ['TR002 request www.google-analytics.com'],
    paths: {
      '/': page(`<script>new Worker('/w.js')</script>`),
      '/w.js': js(`fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST', {mode: 'no-cors'})`),
    },
  },
  {
    name: 'socket',
    does: 'opens a socket to a recorder',
    phases: ['before'],
    expected: ['TR002 request ws.hotjar.com'],
    paths: { '/': page(`<script>new WebSocket('wss://ws.hotjar.com/api').onerror = () => {}</script>`) },
  },
  {
    name: 'ping-without-cookies',
    does: 'sends a ping that says that everything was refused',
    phases: ['before'],
    expected: ['TR002 request www.google-analytics.com'],
    paths: { '/': page(`<script>fetch('https://www.google-analytics.com/g/collect?v=2&gcs=G100', {mode: 'no-cors'})</script>`) },
  },
  {
    name: 'second-page',
    does: 'keeps its tag for the second page',
    phases: ['before'],
    pages: 2,
    expected: ['TR011 request static.hotjar.com', 'TR001 cookie _hjSessionUser_1', 'TR001 local storage _hjUserAttributes'],
    paths: { '/': page('', '<a href="/wool">Wool</a>'), '/wool': page('<script src="https://static.hotjar.com/c/hotjar-1.js"></script>') },
  },
  {
    name: 'at-the-return',
    does: 'keeps its tag for those who come back without having answered',
    phases: ['before'],
    expected: ['TR002 request static.hotjar.com', 'TR001 cookie _hjSessionUser_1', 'TR001 local storage _hjUserAttributes'],
    paths: { '/': page('', `<script>if (sessionStorage.been) ${load('https://static.hotjar.com/c/hotjar-1.js')} else sessionStorage.been = 1</script>`) },
  },
  {
    name: 'at-the-return-under-gpc',
    does: 'lets an advertiser in under Global Privacy Control as soon as somebody comes back',
    phases: ['gpc'],
    profile: 'us-ca',
    expected: ['L35 cookie _fbp', 'L35 cookie fr on www.facebook.com', 'L35 request meta-pixel'],
    paths: {
      '/': page('', `<script>if (sessionStorage.been) ${load('https://connect.facebook.net/en_US/fbevents.js')} else sessionStorage.been = 1</script>`),
    },
  },
  {
    name: 'by-property',
    does: 'writes a lasting identifier by property, in storage',
    phases: ['before', 'gpc'],
    expected: ['TR001 local storage visitor_key'],
    paths: { '/': page(`<script>localStorage.visitor_key ??= crypto.randomUUID()</script>`) },
  },
  {
    name: 'page-of-the-map',
    does: 'keeps its tag for a page that only its map of maps tells of',
    phases: ['before'],
    pages: 2,
    expected: ['TR011 request static.hotjar.com', 'TR001 cookie _hjSessionUser_1', 'TR001 local storage _hjUserAttributes'],
    paths: {
      '/': page(''),
      '/sitemap.xml': {
        type: 'application/xml',
        body: '<sitemapindex><sitemap><loc>https://www.page-of-the-map.test/wool.xml</loc></sitemap></sitemapindex>',
      },
      '/wool.xml': { type: 'application/xml', body: '<urlset><url><loc>https://www.page-of-the-map.test/wool</loc></url></urlset>' },
      '/wool': page('<script src="https://static.hotjar.com/c/hotjar-1.js"></script>'),
    },
  },
  {
    name: 'page-of-the-list',
    does: 'keeps its tag for a page that nothing leads to',
    phases: ['before'],
    pages: 2,
    listed: ['/wool'],
    expected: ['TR011 request static.hotjar.com', 'TR001 cookie _hjSessionUser_1', 'TR001 local storage _hjUserAttributes'],
    paths: {
      '/': page('', '<a href="/needles">Needles</a>'),
      '/needles': page(''),
      '/wool': page('<script src="https://static.hotjar.com/c/hotjar-1.js"></script>'),
    },
  },
  {
    name: 'behind-a-login',
    does: 'keeps its tag for those who have signed in',
    phases: ['before'],
    login: true,
    expected: ['TR002 request static.hotjar.com', 'TR001 cookie _hjSessionUser_1', 'TR001 local storage _hjUserAttributes'],
    paths: {
      '/': page('', `<script>if (/sessionid=/.test(document.cookie)) ${load('https://static.hotjar.com/c/hotjar-1.js')}</script>`),
      '/login': { body: page(''), headers: { 'set-cookie': 'sessionid=5f2b8c9d7e6a1b2c3d4e; Path=/; Secure' } },
    },
  },
  {
    name: 'asks-for-identity',
    does: 'asks everybody who uses a right for an identity document',
    phases: ['before'],
    expected: ['L52 policy'],
    paths: {
      '/': page('', '<a href="/privacy">Politique de confidentialité</a>'),
      '/privacy': page('', '<p>Vous avez des droits. Toute demande doit être accompagnée d’une copie de votre pièce d’identité.</p>'),
    },
  },
  {
    name: 'shared-worker',
    does: 'sends from a worker that its pages share',
    phases: ['before'],
    expected: ['TR002 request www.google-analytics.com'],
    paths: {
      '/': page(`<script>new SharedWorker('/w.js')</script>`),
      '/w.js': js(`fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST', {mode: 'no-cors'})`),
    },
  },
  {
    name: 'service-worker',
    does: 'sends from its service worker',
    phases: ['before'],
    expected: ['TR002 request www.google-analytics.com'],
    paths: {
      '/': page(`<script>navigator.serviceWorker.register('/sw.js')</script>`),
      '/sw.js': js(
        `addEventListener('activate', event => event.waitUntil(fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST', {mode: 'no-cors'})))`,
      ),
    },
  },
  {
    name: 'worker-of-a-worker',
    does: 'sends from the worker of a worker',
    phases: ['before'],
    expected: ['TR002 request www.google-analytics.com'],
    paths: {
      '/': page(`<script>new Worker('/w.js')</script>`),
      '/w.js': js(`new Worker('/v.js')`),
      '/v.js': js(`fetch('https://www.google-analytics.com/g/collect?v=2&tid=G-TEST', {mode: 'no-cors'})`),
    },
  },
  {
    name: 'unknown-script',
    does: 'loads a script of somebody whom nobody knows',
    phases: ['before'],
    expected: ['TR007 request widgets.stranger.test'],
    paths: { '/': page('<script src="https://widgets.stranger.test/w.js"></script>') },
  },
  {
    name: 'strange-identifier',
    does: 'FR-29 lets an unknown pixel set a lasting identifier',
    phases: ['before', 'gpc'],
    expected: ['TR001 cookie uid on pixel.stranger.test', 'TR007 request pixel.stranger.test'],
    paths: { '/': page('', '<img src="https://pixel.stranger.test/p.gif" alt="">') },
  },
  {
    name: 'own-identifier',
    does: 'writes a lasting identifier of its own',
    phases: ['before', 'gpc'],
    expected: ['TR001 cookie visitor_key'],
    paths: {
      '/': page(
        `<script>if (!/visitor_key/.test(document.cookie)) document.cookie = 'visitor_key=' + crypto.randomUUID() + '; Max-Age=31536000; Path=/; Secure'</script>`,
      ),
    },
  },
  {
    name: 'alias',
    does: 'FR-17 gives a vendor a name of its own in DNS',
    phases: ['before'],
    aliases: { 'stats.alias.test': ['shop.matomo.cloud'] },
    expected: ['TR009 request stats.alias.test as matomo'],
    paths: { '/': page(`<script>fetch('https://stats.alias.test/t', {mode: 'no-cors'})</script>`), '/t': js('') },
  },
  {
    name: 'proxy',
    does: 'answers for a vendor on its own host',
    phases: ['before'],
    expected: ['TR009 request www.proxy.test as google-analytics'],
    paths: { '/': page(`<script>fetch('/g/collect?v=2&tid=G-TEST')</script>`), '/g/collect': js('') },
  },
  {
    name: 'canvas',
    does: 'draws a text and reads it back',
    phases: ['before'],
    expected: ['TR010 canvas fingerprint by https://www.canvas.test/f.js'],
    paths: {
      '/': page('<script src="/f.js"></script>'),
      '/f.js': js(
        `const c = document.createElement('canvas'); c.width = 200; c.height = 40; const x = c.getContext('2d'); x.fillStyle = '#f60'; x.fillText('Cwm fjordbank glyphs vext quiz', 2, 15); c.toDataURL();`,
      ),
    },
  },
  {
    name: 'sound',
    does: 'renders a sound that nobody hears',
    phases: ['before'],
    expected: ['TR010 audio fingerprint by https://www.sound.test/f.js'],
    paths: {
      '/': page('<script src="/f.js"></script>'),
      '/f.js': js(
        `const a = new OfflineAudioContext(1, 4410, 44100); const o = a.createOscillator(); o.connect(a.destination); o.start(); a.startRendering();`,
      ),
    },
  },
  {
    name: 'fonts',
    does: 'tries fifty fonts',
    phases: ['before'],
    expected: ['TR010 fonts fingerprint by https://www.fonts.test/f.js'],
    paths: {
      '/': page('<script src="/f.js"></script>'),
      '/f.js': js(
        `const x = document.createElement('canvas').getContext('2d'); for (let i = 0; i < 60; i++) { x.font = '12px "Font ' + i + '"'; x.measureText('mmmmmmmmmmlli'); }`,
      ),
    },
  },
  {
    name: 'container',
    does: 'has a tag manager in its HTML, which could load three that need consent, and a fourth that is paused',
    phases: ['before'],
    expected: [
      'TR011 request www.googletagmanager.com',
      'TR013 container GTM-TEST could load hotjar',
      'TR013 container GTM-TEST could load linkedin-insight',
      'TR013 container GTM-TEST could load meta-pixel',
    ],
    paths: { '/': page('<script async src="https://www.googletagmanager.com/gtm.js?id=GTM-TEST"></script>') },
  },
  {
    name: 'container-own-host',
    does: 'serves its tag manager from its own host, under a name of its own',
    phases: ['refuse'],
    expected: [
      'TR009 request www.container-own-host.test as google-tag-manager',
      'TR013 container GTM-TEST could load hotjar',
      'TR013 container GTM-TEST could load linkedin-insight',
      'TR013 container GTM-TEST could load meta-pixel',
    ],
    paths: { '/': page('', banner({ controls: FAIR, onRefuse: load('/gtm.js?id=GTM-TEST') })) },
  },
  {
    name: 'gtag-array',
    does: 'tells Google its default as an array',
    phases: ['before'],
    expected: ['L42 gtag consent default'],
    paths: { '/': page(`<script>window.dataLayer = []; dataLayer.push(['consent', 'default', {ad_storage: 'denied'}])</script>`) },
  },
  {
    name: 'gtag-late',
    does: 'tells Google its default after its first command',
    phases: ['before'],
    expected: ['L42 gtag order'],
    paths: {
      '/': page(
        `<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments)} gtag('js', new Date()); gtag('config', 'G-TEST'); gtag('consent', 'default', {ad_storage: 'denied'})</script>`,
      ),
    },
  },
];
