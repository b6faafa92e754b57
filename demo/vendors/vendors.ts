// The vendors of the demo, one row each: real SDK files come from npm packages, the rest are stand-ins of our own.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { empty, json, missing, packageDirectory, packaged, pixel, standIn } from './answers.ts';
import { playerPage } from './player-page.ts';
import type { Answer, Vendor } from './vendor.ts';

/** Cookies on the vendor's own domain need `Secure` and `SameSite=None`; browsers treat `*.localhost` as secure. */
const third = (name: string, value: string, seconds: number) => `${name}=${value}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned`;
const DAY = 86_400;

export const VENDORS: readonly Vendor[] = [
  {
    host: 'analytics',
    name: 'Google Analytics',
    routes: [
      ['/gtag/js', () => standIn('gtag.js')],
      ['/g/collect', () => empty],
    ],
  },
  {
    host: 'connect',
    name: 'Meta Pixel',
    routes: [
      ['/en_US/fbevents.js', () => standIn('fbevents.js')],
      ['/tr', ({ id }) => pixel({ 'Set-Cookie': third('fr', id, 90 * DAY) })],
    ],
  },
  {
    host: 'ads',
    name: 'Régie Boussole',
    routes: [['/pixel.gif', ({ id }) => pixel({ 'Set-Cookie': third('uid', id, 390 * DAY) })]],
  },
  {
    host: 'video',
    name: 'YouTube',
    routes: [
      [
        '/embed/',
        ({ url, id }) => playerPage(url, [third('VISITOR_INFO1_LIVE', id, 180 * DAY), `YSC=${id}; Path=/; Secure; HttpOnly; SameSite=None; Partitioned`]),
      ],
      ['/player.js', () => standIn('player.js')],
      ['/api/stats/', () => empty],
    ],
  },
  {
    host: 'posthog',
    name: 'PostHog',
    routes: [
      ['/static/', ({ url }) => posthogFile(path.posix.basename(url.pathname))],
      ['/array/', ({ url }) => posthogConfig(url.pathname)],
      ['/flags', () => json({ flags: {}, errorsWhileComputingFlags: false, requestId: 'demo' })],
      ['/', () => json({ status: 'Ok' })],
    ],
  },
  {
    host: 'snowplow',
    name: 'Snowplow',
    routes: [
      ['/sp.js', () => packaged('@snowplow/browser-tracker', 'dist/index.umd.min.js')],
      ['/com.snowplowanalytics.snowplow/tp2', () => ({ type: 'text/plain', body: 'ok' })],
    ],
  },
  {
    host: 'amplitude',
    name: 'Amplitude',
    routes: [
      ['/libs/', () => packaged('@amplitude/analytics-browser', 'lib/scripts/amplitude-min.js.gz')],
      ['/2/httpapi', () => json({ code: 200, events_ingested: 1 })],
      ['/config', () => json({ configs: {} })],
    ],
  },
  { host: 'mixpanel', name: 'Mixpanel', routes: [['/', () => ({ type: 'text/plain', body: '1' })]] },
  { host: 'cdn', name: 'CDN', exempt: true, routes: [['/lib/estimate.js', () => standIn('estimate.js')]] },
];

/** The host names of the demo's vendors: `['analytics.localhost', …]`. */
export const HOSTS: readonly string[] = VENDORS.map(vendor => `${vendor.host}.localhost`);

function posthogFile(name: string): Answer {
  const known = /^[\w.-]+\.js$/.test(name) && existsSync(path.join(packageDirectory('posthog-js'), 'dist', name));
  return known ? packaged('posthog-js', `dist/${name}`) : missing;
}

function posthogConfig(pathname: string): Answer {
  const config = { token: pathname.split('/')[2], supportedCompression: ['gzip-js'], hasFeatureFlags: false, captureDeadClicks: false, surveys: false };
  if (!pathname.endsWith('.js')) return json(config);
  const key = JSON.stringify(config.token);
  return {
    type: 'text/javascript; charset=utf-8',
    body: `(window._POSTHOG_REMOTE_CONFIG ||= {})[${key}] = { config: ${JSON.stringify(config)}, siteApps: [] };`,
  };
}
