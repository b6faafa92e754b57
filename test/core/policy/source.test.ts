// Sources: a pattern of the site file in the words of CSP, and which addresses those let through.
import { expect, test } from 'vitest';
import { makeMatcher, matchesSource, sourcesOf } from '@assent/core';

const passes = (pattern: string, address: string) => sourcesOf(pattern).some(source => matchesSource(source, new URL(address)));

test.each([
  ['stats.example.com', ['stats.example.com:*', '*.stats.example.com:*', 'ws://stats.example.com:*', 'ws://*.stats.example.com:*']],
  ['www.example.com/a/', ['www.example.com:*/a/']],
  ['www.example.com/fb.js', ['www.example.com:*/fb.js']],
  [
    'www.example.com/tr?id=1',
    ['www.example.com:*/tr', 'www.example.com:*/tr/', 'www.example.com:*/tr.js', 'ws://www.example.com:*/tr', 'ws://www.example.com:*/tr/'],
  ],
])('%s becomes sources for its sub-domains, any port, and sockets where there may be any', (pattern, sources) => {
  expect(sourcesOf(pattern)).toEqual(sources);
});

test('no path can end a directive, a policy or the string of a configuration', () => {
  for (const path of ['/a;script-src *', '/a,default-src', '/a"b', "/a'b", '/a$b', '/a`b', '/a\\b', '/a{b}', '/a(b)', '/é', '/100%', '/ok%2F'])
    for (const source of sourcesOf(`www.example.com${path.replaceAll(' ', '')}`)) expect(source).toMatch(/^[A-Za-z0-9:/.*_~!&+=@%-]+$/);
  expect(sourcesOf('www.example.com/ok%2Fa/')).toEqual(['www.example.com:*/ok%2Fa/']);
});

test.each([
  ['stats.example.com', 'https://stats.example.com/x?y', true],
  ['stats.example.com', 'https://a.b.stats.example.com:8443/', true],
  ['stats.example.com', 'wss://stats.example.com/socket', true],
  ['stats.example.com', 'https://notstats.example.com/', false],
  ['stats.example.com', 'https://stats.example.com.evil.example/', false],
  ['example.com/tr', 'https://example.com/tr?id=1', true],
  ['example.com/tr', 'https://example.com/tr/a', true],
  ['example.com/tr', 'https://example.com/tr.js', true],
  ['example.com/tr', 'https://example.com/track', false],
  ['example.com/en/fb.js', 'https://example.com/en/fb.js?v=2', true],
  ['example.com/en/fb.js', 'https://example.com/en/', false],
])('%s lets %s through: %s', (pattern, address, passing) => {
  expect(passes(pattern, address)).toBe(passing);
});

test('what the sources of a pattern let through is the pattern’s, as the matcher of the gate has it', () => {
  const hosts = ['example.com', 'a.example.com', 'example.org', 'xexample.com'];
  const paths = ['/', '/t', '/t/', '/t/a', '/t.js', '/tt', '/t.gif', '/u?t=/t'];
  for (const pattern of ['example.com', 'example.com/t', 'a.example.com/t/', 'example.com/t.js']) {
    const match = makeMatcher([[pattern, 'it']]);
    for (const address of hosts.flatMap(host => paths.map(path => `https://${host}${path}`)))
      if (passes(pattern, address)) expect([pattern, address, match(new URL(address))]).toEqual([pattern, address, 'it']);
  }
});

test.each([
  ['https://www.example.org', 'https://www.example.org/a', true],
  ['https://www.example.org', 'http://www.example.org/a', false],
  ['http://www.example.org', 'https://www.example.org/a', true],
  ['wss://www.example.org', 'ws://www.example.org/', false],
  ['www.example.org:8443', 'https://www.example.org/', false],
  ['*', 'https://any.example/', true],
  ["'self'", 'https://self/', false],
  ['data:', 'https://data/', false],
])('the source %s lets %s through: %s', (source, address, passing) => {
  expect(matchesSource(source, new URL(address))).toBe(passing);
});
