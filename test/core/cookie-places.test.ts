// Where a cookie can lie: names in a list, and domains of a host.
import { cookieDomains, cookieNames } from '@assent/core';
import { expect, test } from 'vitest';

test('FR-24 every parent domain is tried, and the host alone', () => {
  expect(cookieDomains('a.b.site.test')).toEqual([null, 'a.b.site.test', 'b.site.test', 'site.test']);
  expect(cookieDomains('localhost')).toEqual([null]);
});

test('an address has no parent domains', () => {
  expect(cookieDomains('127.0.0.1')).toEqual([null]);
  expect(cookieDomains('[::1]')).toEqual([null]);
});

test('names come once each, whatever their values hold', () => {
  expect(cookieNames('_ga=GA1.2=x; own=1;_ga=2; flag; =nameless')).toEqual(['_ga', 'own', 'flag']);
  expect(cookieNames('')).toEqual([]);
});
