// A choice in the address: kept only when the visitor comes from the endpoint's page, fresh, and on a version whose choices hold.
import { encodeChoice, takeCarried } from '@assent/core';
import { expect, test } from 'vitest';
import { NOW, REWRITE_RULES } from '../helpers/rewrite-rules.ts';

const rules = {
  ...REWRITE_RULES,
  endpoint: 'https://consent.vendor.example',
  services: [
    ['stats', ['audience'], ['stats.test'], ['_st*']],
    ['ads', ['advertising'], ['ads.test'], ['_ads']],
  ],
} as const;
const value = (age = 5, version = '0a1b2c3d') => encodeChoice({ purposes: ['audience'], services: {}, subject: '', at: NOW - age, version }, () => []);
const arrive = (changes: Partial<{ url: string; referer: string | undefined; cookie: string; carried: string }> = {}, given: object = rules) => {
  const { carried = value(), ...arrival } = changes;
  const url = `https://www.shop.example/privacy?a=1&assent-choice=${encodeURIComponent(carried)}`;
  return takeCarried({ url, referer: 'https://consent.vendor.example/', cookie: undefined, ...arrival }, given as typeof rules, NOW);
};

test('FR-20 it becomes the cookie that the page’s own script would have written, and leaves the address', () => {
  expect(arrive()).toEqual({
    location: '/privacy?a=1',
    cookies: [`assent=${value()}; Path=/; Expires=${new Date((NOW - 5 + rules.validity) * 1000).toUTCString()}; SameSite=Lax; Secure`],
  });
  expect(arrive({}, { ...rules, cookie: { name: 'c', domain: 'shop.example' } })?.cookies[0]).toMatch(/^c=v1~.*; Domain=shop\.example; Secure$/);
});

test('where the site’s server names the country it lasts as long as the law there says, and measurement that is exempt there keeps its tracer', () => {
  const year = 365 * 86_400;
  const exempt = [['stats', [], ['stats.test'], ['_st*']], rules.services[1]];
  const book = { ...rules, by: { 'us-ca': { profile: 'us-ca', validity: year }, fr: { services: exempt } }, countries: { 'US-CA': 'us-ca', FR: 'fr' } };
  const refused = encodeChoice({ purposes: [], services: {}, subject: '', at: NOW - 5, version: '0a1b2c3d' }, () => []);
  const from = (country: string) => {
    const url = `https://www.shop.example/?assent-choice=${encodeURIComponent(refused)}`;
    const lines = takeCarried({ url, referer: 'https://consent.vendor.example/', cookie: '_st1=a', country }, book as never, NOW)?.cookies ?? [];
    const life = (Date.parse(/Expires=([^;]+)/.exec(lines[0] ?? '')?.[1] ?? '') / 1000 - NOW + 5) / 86_400;
    return [Math.round(life), lines.some(line => line.startsWith('_st1='))];
  };
  const days = rules.validity / 86_400;
  expect([from('us-ca'), from('FR'), from('DE')]).toEqual([
    [365, true],
    [days, false],
    [days, true],
  ]);
});

test('FR-24 what it does not grant is expired on the site, what it grants and what nobody declared stays', () => {
  const lines = arrive({ cookie: '_st1=a; _ads=b; own=c; assent=d' })?.cookies.slice(1) ?? [];
  expect(new Set(lines.map(line => line.split('=', 1)[0]))).toEqual(new Set(['_ads']));
  expect(lines).toContain('_ads=; Max-Age=0; Path=/; Domain=shop.example; Secure');
});

test.each([
  ['no referrer', { referer: undefined }],
  ['a referrer that is not an address', { referer: 'consent.vendor.example' }],
  ['another site', { referer: 'https://evil.example/' }],
  ['a host that begins alike', { referer: 'https://consent.vendor.example.evil.example/' }],
  ['the endpoint without https', { referer: 'http://consent.vendor.example/' }],
  ['a choice of ten minutes ago', { carried: value(600) }],
  ['a choice dated ahead', { carried: value(-600) }],
  ['a version that asks again', { carried: value(5, '99999999') }],
  ['what is no choice', { carried: 'v1~audience' }],
  ['nothing carried', { url: 'https://www.shop.example/privacy' }],
  ['no address', { url: 'privacy' }],
])('a link that anybody could have written keeps nothing: %s', (_, changes) => {
  expect(arrive(changes)).toBeNull();
});

test('a site without an endpoint takes nothing', () => {
  expect(arrive({}, { ...rules, endpoint: null })).toBeNull();
});
