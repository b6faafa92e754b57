// Where a cookie can have been set: the paths that erasure tries.
import { expect, test } from 'vitest';
import { cookiePaths, eraseCookies } from '../../../packages/browser/src/act/erase-cookies.ts';
import { knownPaths } from '../../../packages/browser/src/act/known-paths.ts';

const erasable = (name: string) => (name.startsWith('_ga') ? 'ga' : undefined);

test('FR-24 every prefix of the path is tried, with and without its slash', () => {
  expect(cookiePaths('/')).toEqual(['/']);
  expect(cookiePaths('/w/article/')).toEqual(['/', '/w', '/w/', '/w/article', '/w/article/']);
});

test('a cookie that does not go is told as left, not as deleted', () => {
  const native = { cookies: () => '_ga=1; kept=2', setCookie: () => undefined };
  const erasure = eraseCookies({ native, location: { hostname: 'site.test', pathname: '/' }, paths: () => [] } as never, erasable);
  expect(erasure).toEqual({ deleted: [], left: [{ name: '_ga', kind: 'cookie', service: 'ga' }] });
});

test('FR-24 a page knows the directories of what it links to, came from and loads, on its own origin alone, and not without end', () => {
  const addresses = ['https://site.test/shop/cart/item.html?a=1', 'https://other.test/x/y', 'mailto:a@b', '', 'https://site.test/top.html'];
  expect(knownPaths(addresses, 'https://site.test')).toEqual(['/shop', '/shop/cart']);
  const many = Array.from({ length: 500 }, (_, i) => `https://site.test/${i}/`);
  expect(knownPaths(many, 'https://site.test')).toHaveLength(40);
});

test('FR-24 names that this page cannot see are expired on the paths that it knows of, and not claimed to be deleted', () => {
  const written: string[] = [];
  const native = { cookies: () => 'own=1', setCookie: (text: string) => void written.push(text) };
  const terminal = { native, location: { hostname: 'site.test', pathname: '/' }, paths: () => ['/shop'] } as never;
  expect(eraseCookies(terminal, erasable, ['_ga', 'own'])).toEqual({ deleted: [], left: [] });
  expect(written).toContain('_ga=; Max-Age=0; Path=/shop');
  expect(written).toContain('_ga=; Max-Age=0; Path=/shop; Domain=site.test');
  expect(written.join()).not.toContain('own');
});
