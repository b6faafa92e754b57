// Those who do nothing wrong: a scan has to find nothing here.
import { PHASES } from '../../../packages/scanner/src/observation/observation.ts';
import { banner, CLEAN_UP, FAIR, load, settings } from './banner.ts';
import { page, type Sinner } from './sinner.ts';

const held = `${load('https://www.googletagmanager.com/gtag/js?id=G-TEST')} ${load('https://static.hotjar.com/c/hotjar-1.js')}`;

export const clean: readonly Sinner[] = [
  {
    name: 'plain',
    does: 'nothing but show a page',
    phases: PHASES,
    notice: true,
    expected: [],
    paths: { '/': page('') },
  },
  {
    name: 'session-only',
    does: 'keeps a session, a basket and a language',
    phases: ['before', 'gpc'],
    notice: true,
    expected: [],
    paths: {
      '/': {
        body: page(
          `<script>localStorage.setItem('theme', 'dark'); sessionStorage.setItem('step', '2'); document.cookie = 'cart=3; Max-Age=604800; Path=/; Secure'</script>`,
        ),
        headers: { 'set-cookie': ['PHPSESSID=5f2b8c9d7e6a1b2c3d4e; Path=/; HttpOnly; Secure', 'lang=fr; Max-Age=31536000; Path=/; Secure'] },
      },
    },
  },
  {
    name: 'libraries',
    does: 'loads a library from where many do, and a file of its own domain',
    phases: ['before'],
    expected: [],
    paths: {
      '/': page('<script src="https://cdn.jsdelivr.net/npm/x"></script><script src="/own.js"></script>'),
      '/own.js': { type: 'text/javascript', body: 'window.own = 1' },
    },
  },
  {
    name: 'fair',
    does: 'asks fairly, waits for the answer, and keeps to it',
    phases: ['before', 'refuse', 'accept', 'withdraw', 'gpc'],
    notice: true,
    pages: 2,
    expected: [],
    paths: {
      '/': page(
        '',
        `<a href="/wool">Wool</a>${banner({ controls: FAIR, settings: '<label><input type="checkbox"> Audience</label> <button data-do="save">Save</button>', onAccept: held, onWithdraw: CLEAN_UP })}`,
      ),
      '/wool': page('', banner({ controls: FAIR, onAccept: held, onWithdraw: CLEAN_UP })),
    },
  },
  {
    name: 'settings-that-stay',
    does: 'withdraws in settings that stay open until they are saved',
    phases: ['withdraw'],
    expected: [],
    paths: {
      '/': page(
        '',
        banner({ controls: FAIR, onAccept: held, wayBack: false }) +
          settings('<button id="none">Refuse all</button> <button id="keep">Save</button>', CLEAN_UP),
      ),
    },
  },
  {
    name: 'asks-in-doubt',
    does: 'asks for an identity document in case of doubt only',
    phases: ['before'],
    expected: [],
    paths: {
      '/': page('', '<a href="/privacy">Privacy policy</a>'),
      '/privacy': page('', '<p>In case of reasonable doubt you must attach a copy of your identity document.</p>'),
    },
  },
  {
    name: 'small-canvas',
    does: 'draws a chart and reads a colour',
    phases: ['before'],
    expected: [],
    paths: {
      '/': page(
        '',
        `<canvas id="c" width="8" height="8"></canvas><script>const x = c.getContext('2d'); x.fillText('ok', 1, 1); x.getImageData(0, 0, 1, 1)</script>`,
      ),
    },
  },
  {
    name: 'google-told-first',
    does: 'tells Google its default first, as arguments',
    phases: ['before'],
    expected: [],
    paths: {
      '/': page(
        `<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments)} gtag('consent', 'default', {ad_storage: 'denied'}); gtag('js', new Date()); gtag('config', 'G-TEST')</script>`,
      ),
    },
  },
];
