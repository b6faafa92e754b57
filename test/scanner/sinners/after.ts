// Sinners who do not keep to the answer: after a refusal, after a withdrawal, under Global Privacy Control.
import { banner, CLEAN_UP, FAIR, load, settings } from './banner.ts';
import { page, type Sinner } from './sinner.ts';

const GTAG = load('https://www.googletagmanager.com/gtag/js?id=G-TEST');
const PIXEL = load('https://connect.facebook.net/en_US/fbevents.js');

export const after: readonly Sinner[] = [
  {
    name: 'refused-and-loaded',
    does: 'loads its tag at the refusal',
    phases: ['refuse'],
    expected: ['L42 gcs after refusal', 'TR003 cookie _ga', 'TR003 request www.google-analytics.com', 'TR003 request www.googletagmanager.com'],
    paths: { '/': page('', banner({ controls: FAIR, onRefuse: GTAG })) },
  },
  {
    name: 'refused-and-told-granted',
    does: 'tells Google that consent was given when it was refused',
    phases: ['refuse'],
    expected: ['L42 gcs after refusal', 'TR003 request www.google-analytics.com'],
    paths: { '/': page('', banner({ controls: FAIR, onRefuse: `fetch('https://www.google-analytics.com/g/collect?v=2&gcs=G111', {mode: 'no-cors'})` })) },
  },
  {
    name: 'refused-and-told-otherwise',
    does: 'tells Google of a refusal in one parameter and of a consent in the other',
    phases: ['refuse'],
    expected: ['L42 gcd after refusal', 'TR003 request www.google-analytics.com'],
    paths: {
      '/': page(
        '',
        banner({ controls: FAIR, onRefuse: `fetch('https://www.google-analytics.com/g/collect?v=2&gcs=G100&gcd=13p3p3r3r5l1', {mode: 'no-cors'})` }),
      ),
    },
  },
  {
    name: 'withdrawn-and-kept',
    does: 'keeps its cookies, and goes on reading them, after a withdrawal',
    phases: ['withdraw'],
    expected: [
      'L42 gcs after withdrawal',
      'TR008 cookie _ga',
      'TR008 reads by google-analytics',
      'TR008 request www.google-analytics.com',
      'TR008 request www.googletagmanager.com',
    ],
    paths: {
      '/': page(
        '',
        banner({ controls: FAIR, onAccept: `localStorage.was = 1; ${GTAG}`, onWithdraw: 'location.reload()' }).replace(
          'if (kept ===',
          `if (localStorage.was && kept === 'none') ${GTAG}\n  if (kept ===`,
        ),
      ),
    },
  },
  {
    name: 'switched-off-and-kept',
    does: 'keeps its cookie after a withdrawal for which each switch has to be flipped, and the result saved',
    phases: ['withdraw'],
    expected: ['TR008 cookie _ga'],
    paths: {
      '/': page('', banner({ controls: FAIR, onAccept: GTAG, wayBack: false }) + settings('<button id="keep">Save</button>', 'location.reload();')),
    },
  },
  {
    name: 'no-way-back',
    does: 'has no entry by which a choice can be changed',
    phases: ['withdraw'],
    notice: true,
    expected: ['L30 way back'],
    paths: { '/': page('', banner({ controls: FAIR, onAccept: GTAG, wayBack: false })) },
  },
  {
    name: 'long-way-back',
    does: 'makes withdrawing longer than accepting',
    phases: ['withdraw'],
    notice: true,
    expected: ['L10 notice', 'L31 way back'],
    paths: {
      '/': page(
        '',
        banner({
          controls: '<button data-do="accept">Accept all</button> <button data-do="settings">Settings</button>',
          settings:
            '<label><input type="checkbox" name="audience"> Audience</label> <label><input type="checkbox" name="ads"> Advertising</label> <button data-do="save">Save my choices</button>',
          onAccept: GTAG,
          onWithdraw: CLEAN_UP,
        }),
      ),
    },
  },
  {
    name: 'deaf-to-gpc',
    does: 'lets an advertiser in under Global Privacy Control',
    phases: ['gpc'],
    profile: 'us-ca',
    expected: ['L35 cookie _fbp', 'L35 cookie fr on www.facebook.com', 'L35 request meta-pixel'],
    paths: { '/': page('', `<script>${PIXEL}</script>`) },
  },
  {
    name: 'asks-again',
    does: 'forgets the answer and asks on every page',
    phases: ['refuse'],
    expected: ['L34 asks again after refusing'],
    paths: { '/': page('', banner({ controls: FAIR }).replace('localStorage.setItem(key, value)', 'void value')) },
  },
  {
    name: 'no-notice',
    does: 'uses tags and has no notice at all',
    phases: ['before'],
    notice: true,
    expected: ['L34 notice', 'TR001 cookie _hjSessionUser_1', 'TR001 local storage _hjUserAttributes', 'TR011 request static.hotjar.com'],
    paths: { '/': page('<script src="https://static.hotjar.com/c/hotjar-1.js"></script>') },
  },
];
