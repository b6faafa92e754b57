// The rewriter and whose page it is: the choice that was made, the context, third parties, what is told, and what a mistake costs.
import type { HeldTag } from '@assent/server/rewrite';
import { expect, test } from 'vitest';
import { choiceCookie, REWRITE_RULES } from '../../../helpers/rewrite-rules.ts';
import { rewrite, SNIPPET, TAG } from '../../../helpers/rewritten.ts';

test.each([
  ['granted purpose', choiceCookie('audience'), ['ads']],
  ['everything', choiceCookie('audience+advertising'), []],
  ['a service alone', choiceCookie('.ads'), ['stats']],
  ['a purpose but for a service', choiceCookie('audience-stats+advertising'), ['stats']],
  ['made on a version that still holds', choiceCookie('audience+advertising', { version: '11111111' }), []],
  ['made on another version', choiceCookie('audience+advertising', { version: '22222222' }), ['stats', 'ads']],
  ['expired', choiceCookie('audience+advertising', { age: 15_552_001 }), ['stats', 'ads']],
  ['from the future', choiceCookie('audience+advertising', { age: -90_000 }), ['stats', 'ads']],
  ['a refusal', choiceCookie(''), ['stats', 'ads']],
  ['garbage', 'assent=v1~audience+advertising~x', ['stats', 'ads']],
  ['none', '', ['stats', 'ads']],
])('FR-02 a choice (%s) leaves the tags of what it grants as they are', (_, cookie, services) => {
  const held: HeldTag[] = [];
  const html = '<script src="https://stats.test/a"></script><img src="https://ads.test/b">';
  const out = rewrite(html, { onHeld: tag => held.push(tag) }, cookie);
  expect(held.map(tag => tag.service)).toEqual(services);
  if (!services.length) expect(out).toBe(html);
});

test('every visitor is given the same page where the site wants it so', () => {
  const html = '<img src="https://ads.test/b">';
  expect(rewrite(html, { perVisitor: false }, choiceCookie('advertising'))).toBe(rewrite(html));
});

test('L50 in a health context advertising is held whatever the choice says, by the option or by the page', () => {
  const html = '<script src="/sdk/assent.js" data-context="health"></script><img src="https://ads.test/b"><img src="https://stats.test/b">';
  const held = '<img data-service="ads" data-src="https://ads.test/b"><img src="https://stats.test/b">';
  const cookie = choiceCookie('audience+advertising');
  expect(rewrite(html, {}, cookie)).toBe(`<script src="/sdk/assent.js" data-context="health"></script>${held}`);
  expect(rewrite(html.slice(html.indexOf('<img')), { context: 'health' }, cookie)).toBe(held);
});

test('a third party that nobody declared is held where the site says so, and neither the site, the endpoint nor the SDK is one', () => {
  const rules = { ...REWRITE_RULES, unknown: { '*': 'hold' } as const, endpoint: 'https://consent.test' };
  const html =
    '<script src="https://sdk.test/a/assent.js"></script><img src="https://x.test/a"><img src="https://img.shop.example/b"><img src="https://consent.test/c"><img src="https://sdk.test/a/d"><img src=https://cdn.test/e>';
  expect(rewrite(html, { rules })).toBe(html.replace('<img src="https://x.test/a">', '<img data-service="x.test" data-src="https://x.test/a">'));
  expect(rewrite(html, { rules }, choiceCookie('audience+advertising'))).toBe(html);
});

test('what was held is told, with the reason and the line', () => {
  const held: HeldTag[] = [];
  rewrite('<!doctype html>\n<p>\n<img src="https://ads.test/b">\r\n<script data-purpose="audience other">x</script>', { onHeld: tag => held.push(tag) });
  expect(held).toEqual([
    { element: 'img', part: 'src', service: 'ads', purposes: [], address: 'https://ads.test/b', reason: 'no-choice', line: 3 },
    { element: 'script', part: 'text', service: undefined, purposes: ['audience', 'other'], address: undefined, reason: 'no-choice', line: 4 },
  ]);
});

test('a mistake on the way costs nobody the page: all of it leaves, the rest as it came, and the reason is told', () => {
  const fault = (html: string) => {
    const problems: string[] = [];
    let left = 1;
    const onHeld = () => {
      if (left-- <= 0) throw new Error('boom');
    };
    return [rewrite(html, { onHeld, onProblem: ({ code, message }) => problems.push(`${code} ${message}`) }), problems];
  };
  const first = '<img src=https://ads.test/1>';
  const held = '<img data-service="ads" data-src=https://ads.test/1>';
  for (const second of [
    '<img src=https://ads.test/2>',
    `<script>${SNIPPET}</script>`,
    '<style>p{background:url(//ads.test/b)}</style>',
    '<noscript><p><img src=//ads.test/></noscript>',
  ]) {
    const rest = `${second}<p>x<img src=https://ads.test/3>`;
    expect(fault(`<p>${first}${rest}`)).toEqual([
      `<p>${held}${rest}`,
      ['rewrite-failed expected to read the page, got Error: boom: the rest of it leaves as it is, its tags are not held'],
    ]);
  }
});

test.each([
  ['<!doctype html><head><script src=/x>', `<!doctype html><head>${TAG}<script src=/x>`],
  [
    '<!doctype html><head><meta charset=utf-8><title>a<b</title><link href=/x>',
    `<!doctype html><head><meta charset=utf-8><title>a<b</title>${TAG}<link href=/x>`,
  ],
  ['<html><head></head><body>', `<html><head>${TAG}</head><body>`],
  ['<!doctype html><p>x', `<!doctype html>${TAG}<p>x`],
  ['<!doctype html><head><base href=/x/><p>', `<!doctype html><head>${TAG}<base href=/x/><p>`],
  [
    '<!doctype html><head><script src="https://consent.test/shop/assent.js?v=1"></script><p>',
    '<!doctype html><head><script src="https://consent.test/shop/assent.js?v=1"></script><p>',
  ],
  ['<tr><td>a fragment', '<tr><td>a fragment'],
])('the tag is put first in head where a whole document has none: %s', (html, expected) => {
  expect(rewrite(html, { tag: '/a/assent.js' })).toBe(expected);
});
