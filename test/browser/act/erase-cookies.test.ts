// Where a cookie can have been set: the domains and paths that erasure tries.
import { expect, test } from 'vitest';
import { cookieDomains, cookiePaths, eraseCookies } from '../../../packages/browser/src/act/erase-cookies.ts';

test('FR-24 every parent domain is tried, and the host alone', () => {
  expect(cookieDomains('a.b.site.test')).toEqual([null, 'a.b.site.test', 'b.site.test', 'site.test']);
  expect(cookieDomains('localhost')).toEqual([null]);
});

test('an address has no parent domains', () => {
  expect(cookieDomains('127.0.0.1')).toEqual([null]);
  expect(cookieDomains('[::1]')).toEqual([null]);
});

test('FR-24 every prefix of the path is tried, with and without its slash', () => {
  expect(cookiePaths('/')).toEqual(['/']);
  expect(cookiePaths('/w/article/')).toEqual(['/', '/w', '/w/', '/w/article', '/w/article/']);
});

test('a cookie that does not go is told as left, not as deleted', () => {
  const native = { cookies: () => '_ga=1; kept=2', setCookie: () => undefined };
  const erasure = eraseCookies({ native, location: { hostname: 'site.test', pathname: '/' } } as never, name => (name === '_ga' ? 'ga' : undefined));
  expect(erasure).toEqual({ deleted: [], left: [{ name: '_ga', kind: 'cookie', service: 'ga' }] });
});
