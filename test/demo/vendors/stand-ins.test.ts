import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';

/** Runs a stand-in on an empty page, as if it had been loaded from `src`, after `before`. */
function runStandIn(name: string, src: string, before: string) {
  const { window } = new JSDOM('<!doctype html><title>t</title>', { url: 'http://localhost:4400/fr/', runScripts: 'outside-only' });
  const cookies: string[] = [];
  const requests: string[] = [];
  const script = window.document.createElement('script');
  script.setAttribute('src', src);
  let jar = '';
  Object.defineProperties(window.document, {
    currentScript: { value: script },
    cookie: {
      get: () => jar,
      set: (text: string) => {
        cookies.push(text);
        jar = [jar, text.split(';')[0]].filter(Boolean).join('; ');
      },
    },
  });
  Object.assign(window.navigator, { sendBeacon: (url: string) => requests.push(url) > 0 });
  Object.defineProperty(window, 'Image', {
    value: class {
      set src(url: string) {
        requests.push(url);
      }
    },
  });
  window.eval(before);
  window.eval(readFileSync(new URL(`../../../demo/vendors/stand-ins/${name}`, import.meta.url), 'utf8'));
  return { window, cookies, requests };
}

const GTAG = 'http://analytics.localhost:4402/gtag/js?id=G-1';
const QUEUE = 'window.dataLayer = []; window.gtag = function () { dataLayer.push(arguments) };';

test('Google Analytics keeps _ga and _ga_<id> for two years and sends /g/collect', () => {
  const { cookies, requests } = runStandIn('gtag.js', GTAG, `${QUEUE} gtag('js', new Date()); gtag('config', 'G-1');`);
  expect(cookies.map(cookie => cookie.split('=')[0])).toEqual(['_ga', '_ga_1']);
  for (const cookie of cookies) expect(cookie).toContain('max-age=63072000');
  expect(requests).toEqual([expect.stringMatching(/^http:\/\/analytics\.localhost:4402\/g\/collect\?v=2&tid=G-1&en=page_view&.*gcs=G111/)]);
});

test('Google Analytics with consent denied keeps no cookie and says so with gcs=G100, then G111 once it is granted', () => {
  const denied = `gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' });`;
  const { window, cookies, requests } = runStandIn('gtag.js', GTAG, `${QUEUE} ${denied} gtag('config', 'G-1');`);
  expect(cookies).toEqual([]);
  expect(requests[0]).toContain('gcs=G100');
  window.eval(`gtag('consent', 'update', { ad_storage: 'granted', analytics_storage: 'granted' }); gtag('event', 'sign_up');`);
  expect(requests[1]).toContain('gcs=G111');
  expect(cookies).toHaveLength(2);
});

test('Google Analytics reads commands from `arguments` objects only: a plain array is a data push', () => {
  expect(runStandIn('gtag.js', GTAG, `window.dataLayer = [['config', 'G-1']];`).requests).toEqual([]);
});

test('Google Analytics keeps its cookies for as long as cookie_expires says', () => {
  const { cookies } = runStandIn('gtag.js', GTAG, `${QUEUE} gtag('config', 'G-1', { cookie_expires: 60 });`);
  for (const cookie of cookies) expect(cookie).toContain('max-age=60;');
});

const FBEVENTS = 'http://connect.localhost:4402/en_US/fbevents.js';
const FBQ = 'window.fbq = function () { fbq.callMethod ? fbq.callMethod.apply(fbq, arguments) : fbq.queue.push(arguments) }; fbq.queue = [];';

test('Meta Pixel drains its queue, keeps _fbp for ninety days and asks for /tr', () => {
  const { cookies, requests } = runStandIn('fbevents.js', FBEVENTS, `${FBQ} fbq('init', '42'); fbq('track', 'PageView');`);
  expect(cookies).toEqual([expect.stringMatching(/^_fbp=fb\.0\.\d+\.\d+; path=\/; max-age=7776000/)]);
  expect(requests).toEqual([expect.stringMatching(/^http:\/\/connect\.localhost:4402\/tr\/\?id=42&ev=PageView/)]);
});

test('Meta Pixel waits while its consent is revoked and catches up when it is granted', () => {
  const { window, cookies, requests } = runStandIn('fbevents.js', FBEVENTS, `${FBQ} fbq('consent', 'revoke'); fbq('init', '42'); fbq('track', 'PageView');`);
  expect([cookies, requests]).toEqual([[], []]);
  window.eval(`fbq('consent', 'grant')`);
  expect(requests).toHaveLength(1);
});
