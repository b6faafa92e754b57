// The catalogue: every entry is sound, sourced and worded, and claims no more than its own addresses.
import { catalog, neverHeld } from '@assent/catalog';
import { serviceOf } from '@assent/catalog/match';
import { type CatalogService, KNOWN_PURPOSES, makeMatcher, NECESSARY, type Pattern, type SiteFile } from '@assent/core';
import { checkCatalog, checkSite, resolveSite } from '@assent/core/schema';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sampleSite } from '../helpers/sample-site.ts';

const services = Object.values(catalog);
const match = makeMatcher(services.flatMap(service => service.match.map((pattern): Pattern => [pattern, service.id])));
const errors = (services: SiteFile['services']) =>
  checkSite(sampleSite({ services, purposes: [...KNOWN_PURPOSES].map(id => ({ id })) }), catalog).problems.filter(
    problem => problem.severity === 'error' || problem.code === 'missing-text',
  );

test('every file is in the catalogue under its own name', () => {
  const files = readdirSync(new URL('../../packages/catalog/src', import.meta.url)).map(file => file.replace('.ts', ''));
  expect(Object.keys(catalog).sort()).toEqual(files.filter(file => !['index', 'never-held'].includes(file)).sort());
});

test('it has no fault: shape, provenance, collisions, addresses that must and must not match, names to erase by', () => {
  expect(checkCatalog(services)).toEqual([]);
});

test('it knows the services of European sites: 148 that were looked for and what was split off since', () => {
  expect(services.length).toBeGreaterThanOrEqual(148);
});

test('each of them makes a sound site, in French and in English', () => {
  for (const { id } of services) expect([id, errors([id])]).toEqual([id, []]);
});

test('all of them together make a sound site: no two claim one address', () => {
  expect(errors(Object.keys(catalog))).toEqual([]);
});

const facts = ({ vendor, matched, tracers, nothing, signal, exemption }: CatalogService) => [
  vendor,
  matched,
  ...tracers,
  ...(nothing ? [nothing] : []),
  ...(signal ? [signal] : []),
  ...(exemption ? [exemption] : []),
];

test('what only others say is never called verified', () => {
  const secondHand = /third-party-web|tarteaucitronjs|Open-Cookie-Database|trackerdb|c15t/;
  const claimed = services.flatMap(service =>
    facts(service)
      .filter(({ source, verified }) => verified && secondHand.test(source))
      .map(() => service.id),
  );
  expect(claimed.filter(id => id !== 'tarteaucitron')).toEqual([]); // its own code is the vendor's
});

test('an empty list says where it was read that nothing is stored, or that nobody knows', () => {
  const nothing = services.filter(({ tracers, unlisted }) => !tracers.length && !unlisted);
  expect(nothing.map(({ id }) => id)).toEqual(['adobe-fonts', 'friendly-captcha', 'google-fonts', 'simple-analytics', 'trusted-shops']);
  for (const { id, nothing: read } of nothing) expect([id, read?.verified]).toEqual([id, expect.stringMatching(/^2026-/)]);
});

test('what is not verified is unconfirmed in the site that uses it, and nothing else of the provenance comes along', () => {
  const { services: used } = resolveSite(sampleSite({ services: ['google-ads', 'twitch', 'adobe-fonts'] }) as SiteFile, catalog);
  const [ads, twitch, fonts] = used;
  expect(ads?.tracers.find(({ name }) => name === '_gcl_au')).not.toHaveProperty('unconfirmed');
  expect(ads?.tracers.find(({ name }) => name === 'DSID')).toHaveProperty('unconfirmed', true);
  expect(ads?.vendor).toMatchObject({ country: 'IE', reaches: ['US'], unconfirmed: true });
  expect(twitch).toMatchObject({ tracers: [], unlisted: true });
  expect(fonts).not.toHaveProperty('unlisted');
  expect(JSON.stringify(used)).not.toMatch(/verified|source|breakage|"like"|"nothing"/);
});

test('hosts that are never held say where they were read, half of them at the vendor’s', () => {
  for (const { source, verified } of neverHeld) {
    expect(source).toMatch(/^(?:https:\/\/|npm:[@\w/-]+@\d)/);
    expect(verified ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  expect(neverHeld.filter(({ verified }) => verified).length * 2).toBeGreaterThanOrEqual(neverHeld.length - 1);
});

test('the matcher of the whole catalogue is under 3 kB gzip, and names the services that their own patterns name', () => {
  expect(gzipSync(readFileSync('packages/catalog/dist/match.js'), { level: 9 }).length).toBeLessThan(3000);
  const addresses = services.flatMap(({ match: patterns, like = [], unlike = [] }) => [...patterns.map(pattern => `https://${pattern}`), ...like, ...unlike]);
  for (const address of addresses) expect([address, serviceOf(new URL(address))]).toEqual([address, match(new URL(address))]);
  for (const { id, like = [] } of services) for (const address of like) expect([address, serviceOf(new URL(address))]).toEqual([address, id]);
});

test.each([
  ['https://connect.facebook.net/en_US/fbevents.js', 'meta-pixel'],
  ['https://connect.facebook.net/signals/config/123?v=2', 'meta-pixel'],
  ['https://www.facebook.com/tr/?id=1&ev=PageView', 'meta-pixel'],
  ['https://www.facebook.com/tr?id=1', 'meta-pixel'],
  ['https://www.googletagmanager.com/gtag/js?id=G-ABC', 'google-analytics'],
  ['https://www.googletagmanager.com/gtag/js?id=AW-1', 'google-ads'],
  ['https://www.googletagmanager.com/gtm.js?id=GTM-ABC', 'google-tag-manager'],
  ['https://region1.google-analytics.com/g/collect', 'google-analytics'],
  ['https://stats.g.doubleclick.net/g/collect?v=2', 'google-analytics'],
  ['https://googleads.g.doubleclick.net/pagead/id', 'google-ads'],
  ['https://www.google.com/pagead/1p-conversion/1/', 'google-ads'],
  ['https://www.youtube-nocookie.com/embed/x', 'youtube'],
  ['https://player.vimeo.com/video/1', 'vimeo'],
  ['https://geo.dailymotion.com/player.html', 'dailymotion'],
  ['https://example.matomo.cloud/matomo.php', 'matomo'],
  ['https://eu.i.posthog.com/e/', 'posthog'],
  ['https://api.eu.amplitude.com/2/httpapi', 'amplitude'],
  ['https://api-js.mixpanel.com/track/', 'mixpanel'],
  ['https://static.hotjar.com/c/hotjar-1.js', 'hotjar'],
  ['https://www.clarity.ms/tag/x', 'microsoft-clarity'],
  ['https://snap.licdn.com/li.lms-analytics/insight.min.js', 'linkedin-insight'],
  ['https://analytics.tiktok.com/i18n/pixel/events.js', 'tiktok-pixel'],
])('%s belongs to %s', (address, id) => {
  expect(match(new URL(address))).toBe(id);
});

test.each([
  'https://www.facebook.com/travel',
  'https://www.google.com/search?q=maps',
  'https://www.linkedin.com/in/someone',
  'https://www.tiktok.com/embed.js',
  'https://notyoutube.com/embed/x',
  'https://www.youtube.com.evil.example/embed/x',
  'https://unpkg.com/mixpanel-browser',
  'https://t.co/abc',
])('%s belongs to nobody', address => {
  expect(match(new URL(address))).toBeUndefined();
});

test.each([
  ['https://connect.facebook.net/en_US/sdk.js', 'facebook-plugins'],
  ['https://www.facebook.com/plugins/post.php', 'facebook-plugins'],
  ['https://www.google.com/recaptcha/api.js', 'google-recaptcha'],
  ['https://www.google.com/maps/embed', 'google-maps'],
  ['https://accounts.google.com/gsi/client', 'google-signin'],
  ['https://fonts.googleapis.com/css2', 'google-fonts'],
  ['https://static.cloudflareinsights.com/beacon.min.js', 'cloudflare-web-analytics'],
  ['https://securepubads.g.doubleclick.net/tag/js/gpt.js', 'google-adsense-gpt'],
  ['https://www.gstatic.com/recaptcha/releases/x.js', 'google-recaptcha'],
  ['https://www.gstatic.com/firebasejs/11/firebase-app.js', 'firebase'],
])('%s is not what shares its host, but %s', (address, id) => {
  expect(match(new URL(address))).toBe(id);
});

test('FR-72 nothing that measures, advertises or embeds is exempt by its name', () => {
  const exempt = services.filter(service => service.purposes.includes(NECESSARY));
  expect([...new Set(exempt.map(({ kind }) => kind))].sort()).toEqual(['consent', 'delivery', 'payment', 'security']);
  expect(exempt.map(({ id }) => id)).not.toContain('google-recaptcha'); // it analyses the browser for more than security
});
