// The matcher: host suffix, path prefix, and names of tracers.
import { makeMatcher, namesTracer } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const match = makeMatcher([
  ['example.org', 'whole'],
  ['example.org/collect', 'collect'],
  ['example.org/collect/video', 'video'],
  ['stats.example.org', 'stats'],
  ['gate.example.net/js?id=AW-', 'ads'],
  ['gate.example.net/js', 'tag'],
  ['localhost', 'local'],
  ['www.shop.test/collect?v=2&tid=G-', 'proxied'],
]);

test.each([
  ['https://example.org/', 'whole'],
  ['https://a.b.example.org/x', 'whole'],
  ['https://example.org/collect?x=1', 'collect'],
  ['https://example.org/collect/video/1', 'video'],
  ['https://stats.example.org/collect', 'stats'],
  ['https://gate.example.net/js?id=AW-1', 'ads'],
  ['https://gate.example.net/js?id=G-1', 'tag'],
  ['https://EXAMPLE.org/Collect', 'whole'],
  ['https://example.org./', 'whole'],
  ['https://example.org:8443/collect', 'collect'],
  ['wss://example.org/', 'whole'],
  ['http://stats.localhost:4402/', 'local'],
  ['https://www.shop.test/collect?tid=G-1&x=1&v=2', 'proxied'],
  ['https://user:pw@www.shop.test:8443/%63ollect?v=2&tid=G-1', 'proxied'],
  ['https://www.shop.test/x/../collect/?v=2&tid=G-1', 'proxied'],
])('%s belongs to %s', (address, service) => {
  expect(match(new URL(address))).toBe(service);
});

test.each([
  'https://evil-example.org/',
  'https://example.org.evil.net/',
  'https://org/',
  'https://gate.example.net/x',
  'https://www.shop.test/collect?v=2',
  'https://www.shop.test/collect?tid=X-1&v=2',
  'https://www.shop.test/collect?xv=2&tid=G-1',
  'https://www.shop.test/%/?v=2&tid=G-1',
  'https://cdn.net/www.example.org/collect',
  'https://cdn.net/?u=a.example.org/',
  'data:text/plain,example.org',
  'about:blank',
])('%s belongs to nobody', address => {
  expect(match(new URL(address))).toBeUndefined();
});

test('of several patterns of one host the longest path wins, in whatever order they are declared', () => {
  const patterns = [
    ['a.org', '1'],
    ['a.org/x', '2'],
    ['a.org/x/y', '3'],
  ] as const;
  fc.assert(
    fc.property(fc.shuffledSubarray([...patterns], { minLength: 3 }), shuffled => {
      expect(makeMatcher(shuffled)(new URL('https://a.org/x/y/z'))).toBe('3');
    }),
  );
});

test('names of tracers agree with the regular expression that the pattern stands for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '_', '.'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '_', '.', '*', '*'), maxLength: 6 });
  fc.assert(
    fc.property(pattern, text, (pattern, name) => {
      const oracle = new RegExp(
        `^${pattern
          .split('*')
          .map(part => part.replaceAll('.', '\\.'))
          .join('.*')}$`,
      );
      expect(namesTracer(pattern, name)).toBe(oracle.test(name));
    }),
    { numRuns: 3000 },
  );
});

test('`mp_*_mixpanel` names what lies between, and not an overlap of its ends', () => {
  expect(namesTracer('mp_*_mixpanel', 'mp_123_mixpanel')).toBe(true);
  expect(namesTracer('mp_*_mixpanel', 'mp_mixpanel')).toBe(false);
});
