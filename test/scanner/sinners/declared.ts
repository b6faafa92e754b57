// Sinners with a site file that does not say what they do.
import type { Service, Site } from '@assent/core';
import { noticeSite } from '../../helpers/notice-site.ts';
import { sampleExemption } from '../../helpers/sample-site.ts';
import { banner, FAIR, load } from './banner.ts';
import { page, type Sinner } from './sinner.ts';

const service = (id: string, changes: Partial<Service>): Service => ({
  id,
  name: id,
  vendor: { name: id, country: 'FR' },
  purposes: ['audience'],
  match: [`${id}.test`],
  tracers: [],
  ...changes,
});

// such a site says how it answers for GPC; whoever does not is a sinner of its own
const GPC = { '/.well-known/gpc.json': { type: 'application/json', body: '{"gpc":true,"lastUpdate":"2026-11-01"}' } };

const siteOf = (name: string, services: readonly Service[], changes: Partial<Site> = {}): Site =>
  noticeSite({ origins: [`https://www.${name}.test`], services, ...changes });

/** Attested as exempt. */
const measurement = (name: string): Service =>
  service('stats', { match: [`www.${name}.test/stats.js`], tracers: [{ name: '_m', kind: 'cookie', retention: 'P1D' }], exempt: sampleExemption });

export const declared: readonly Sinner[] = [
  {
    name: 'undeclared',
    does: 'uses a tracer that its site file does not have',
    phases: ['accept'],
    site: siteOf('undeclared', []),
    expected: ['TR004 cookie basket_hint'],
    paths: { ...GPC, '/': page('', banner({ controls: FAIR, onAccept: `document.cookie = 'basket_hint=wool; Max-Age=3600; Path=/; Secure'` })) },
  },
  {
    name: 'gone',
    does: 'declares a service that it no longer uses',
    phases: ['accept'],
    site: siteOf('gone', [service('old-stats', {})]),
    expected: ['TR005 service old-stats'],
    paths: { ...GPC, '/': page('', banner({ controls: FAIR })) },
  },
  {
    name: 'long-lived',
    does: 'lets a tracer live longer than it declares',
    phases: ['accept'],
    site: siteOf('long-lived', [service('stats', { match: ['www.long-lived.test/stats.js'], tracers: [{ name: '_st', kind: 'cookie', retention: 'P30D' }] })]),
    expected: ['TR006 cookie _st'],
    paths: {
      ...GPC,
      '/': page('', banner({ controls: FAIR, onAccept: load('/stats.js') })),
      '/stats.js': { type: 'text/javascript', body: `document.cookie = '_st=1; Max-Age=31536000; Path=/; Secure'` },
    },
  },
  {
    name: 'abroad',
    does: 'sends data abroad and names no mechanism',
    phases: ['accept'],
    site: siteOf('abroad', [service('far-stats', { vendor: { name: 'Far', country: 'MA' }, match: ['widgets.stranger.test'] })]),
    expected: ['TR012 service far-stats'],
    paths: { ...GPC, '/': page('', banner({ controls: FAIR, onAccept: load('https://widgets.stranger.test/w.js') })) },
  },
  {
    name: 'health-and-ads',
    does: 'lets an advertiser onto a site about health',
    phases: ['accept'],
    site: siteOf('health-and-ads', [service('ads', { purposes: ['advertising'], match: ['widgets.stranger.test'] })], { context: 'health' }),
    expected: ['L50 request ads'],
    paths: { ...GPC, '/': page('', banner({ controls: FAIR, onAccept: load('https://widgets.stranger.test/w.js') })) },
  },
  {
    name: 'mute-about-gpc',
    does: 'does not say how it answers Global Privacy Control',
    phases: ['before'],
    site: siteOf('mute-about-gpc', []),
    expected: ['L37 /.well-known/gpc.json'],
    paths: { '/': page('') },
  },
  {
    name: 'exempt',
    does: 'nothing wrong: measures without consent as it attests, by a tracer that ends with the date of the first visit',
    phases: ['before', 'refuse'],
    pages: 2,
    site: siteOf('exempt', [measurement('exempt')]),
    expected: [],
    paths: {
      ...GPC,
      '/': page('<a href="/more">More</a><script src="/stats.js"></script>', banner({ controls: FAIR })),
      '/more': page('<script src="/stats.js"></script>', banner({ controls: FAIR })),
      '/stats.js': {
        type: 'text/javascript',
        body: `const first = Number(/_m=a\\.(\\d+)/.exec(document.cookie)?.[1] ?? Date.now()); document.cookie = '_m=a.' + first + '; Expires=' + new Date(first + 86400000).toUTCString() + '; Path=/; Secure'; fetch('/stats.js?page=' + location.pathname)`,
      },
    },
  },
  {
    name: 'exempt-joined',
    does: 'attests an exemption, and joins a customer to it by a tracer that every page prolongs',
    phases: ['before'],
    pages: 2,
    site: siteOf('exempt-joined', [measurement('exempt-joined')]),
    expected: ['TR014 cookie _m', 'TR014 request stats uid'],
    paths: {
      ...GPC,
      '/': page('<a href="/more">More</a><script src="/stats.js"></script>', banner({ controls: FAIR })),
      '/more': page('<script src="/stats.js"></script>', banner({ controls: FAIR })),
      '/stats.js': {
        type: 'text/javascript',
        body: `document.cookie = '_m=a.1; Max-Age=86400; Path=/; Secure'; fetch('/stats.js?uid=42')`,
      },
    },
  },
];
