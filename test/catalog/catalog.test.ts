// The catalogue: every entry is sound, sourced and worded, and claims no more than its own addresses.
import { type CatalogService, catalog } from '@assent/catalog';
import { makeMatcher, type Pattern, type SiteFile } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleSite } from '../helpers/sample-site.ts';

const services = Object.values(catalog);
const match = makeMatcher(services.flatMap(service => service.match.map((pattern): Pattern => [pattern, service.id])));
const errors = (services: SiteFile['services']) =>
  checkSite(sampleSite({ services }), catalog).problems.filter(problem => problem.severity === 'error' || problem.code === 'missing-text');

test('every file is in the catalogue under its own name', () => {
  const files = readdirSync(new URL('../../packages/catalog/src', import.meta.url)).map(file => file.replace('.ts', ''));
  expect(Object.keys(catalog).sort()).toEqual(files.filter(file => !['index', 'catalog-service', 'never-held'].includes(file)).sort());
});

test.each(services.map(service => [service.id, service] as const))('%s makes a sound site, in French and in English', id => {
  expect(errors([id])).toEqual([]);
});

test('all of them together make a sound site: no two claim one address', () => {
  expect(errors(Object.keys(catalog))).toEqual([]);
});

const facts = ({ vendor, matched, tracers }: CatalogService) => [vendor, matched, ...tracers];

test.each(services.map(service => [service.id, service] as const))('%s says where each fact comes from', (_, service) => {
  for (const { source, verified } of facts(service)) {
    expect(source).toMatch(/^(?:https:\/\/|npm:[@\w/-]+@\d)/);
    expect(verified ?? '2026-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  for (const tracer of service.tracers) expect(Object.keys(tracer.about).sort()).toEqual(['en', 'fr']);
  expect(Object.keys(service.about).sort()).toEqual(['en', 'fr']);
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
  'https://connect.facebook.net/en_US/sdk.js',
  'https://www.facebook.com/travel',
  'https://www.facebook.com/plugins/post.php',
  'https://www.google.com/recaptcha/api.js',
  'https://www.google.com/maps/embed',
  'https://accounts.google.com/gsi/client',
  'https://fonts.googleapis.com/css2',
  'https://www.linkedin.com/in/someone',
  'https://www.tiktok.com/embed.js',
  'https://notyoutube.com/embed/x',
  'https://www.youtube.com.evil.example/embed/x',
  'https://unpkg.com/mixpanel-browser',
])('%s belongs to nobody', address => {
  expect(match(new URL(address))).toBeUndefined();
});

test('FR-72 nothing in the catalogue is exempt by its name', () => {
  for (const service of services) expect(service.purposes).not.toContain('necessary');
});
