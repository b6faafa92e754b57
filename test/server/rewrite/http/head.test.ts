// The head of a response: nothing in it speaks of a body that is no longer there, and no page reaches a visitor who made another choice.
import { expect, test } from 'vitest';
import { filterLinks } from '../../../../packages/server/src/rewrite/http/link-header.ts';
import { makeJudge } from '../../../../packages/server/src/rewrite/judge.ts';
import { makeRewrite, type RewriteOptions } from '@assent/server/rewrite';
import { choiceCookie, NOW, PAGE, REWRITE_RULES } from '../../../helpers/rewrite-rules.ts';

function headOf(given: Record<string, string>, { status = 200, cookie = '', ...options }: Partial<RewriteOptions> & { status?: number; cookie?: string } = {}) {
  const headers = new Headers(given);
  const head = {
    get: (name: string) => headers.get(name) ?? undefined,
    set: (name: string, value: string) => headers.set(name, value),
    delete: (name: string) => headers.delete(name),
  };
  const plan = makeRewrite({ rules: REWRITE_RULES, now: () => NOW, ...options }).head(head, status, { url: PAGE, cookie });
  return { plan, headers: Object.fromEntries(headers) };
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

test('length, validators and digests go; the policy stays', () => {
  const csp = "default-src 'self' https://stats.test";
  const { headers, plan } = headOf({
    ...HTML,
    'content-length': '5',
    etag: '"x"',
    'last-modified': 'Tue, 01 Jan 2030 00:00:00 GMT',
    'accept-ranges': 'bytes',
    digest: 'x',
    'content-security-policy': csp,
  });
  expect(headers).toEqual({ ...HTML, 'content-security-policy': csp, 'cache-control': 'private', vary: 'Cookie, Sec-GPC' });
  expect(plan).toEqual({ contentType: HTML['content-type'], coding: 'identity' });
});

test.each([
  ['public, max-age=600, s-maxage=900', 'private, max-age=600'],
  ['max-age=600', 'private, max-age=600'],
  ['no-store', 'no-store'],
  ['private, no-cache', 'private, no-cache'],
  ['', 'private'],
])('a page for one choice is not kept for others: %s → %s', (before, after) => {
  expect(headOf({ ...HTML, 'cache-control': before, 'surrogate-control': 'max-age=5' }).headers).toEqual({
    ...HTML,
    'cache-control': after,
    vary: 'Cookie, Sec-GPC',
  });
});

test.each([
  ['Accept-Encoding', 'Accept-Encoding, Cookie, Sec-GPC'],
  ['cookie, Accept', 'cookie, Accept, Sec-GPC'],
  ['*', '*'],
])('Vary: %s → %s', (before, after) => {
  expect(headOf({ ...HTML, vary: before }).headers.vary).toBe(after);
});

test('a page depends on the header in which the country comes, too', () => {
  expect(headOf(HTML, { countryHeader: 'CF-IPCountry' }).headers.vary).toBe('Cookie, Sec-GPC, CF-IPCountry');
});

test('a page that is the same for every visitor may be kept by everyone', () => {
  const { headers } = headOf({ ...HTML, 'cache-control': 'public, max-age=600', etag: '"x"' }, { perVisitor: false });
  expect(headers).toEqual({ ...HTML, 'cache-control': 'public, max-age=600' });
});

test.each([
  ['no HTML', { 'content-type': 'application/json' }, 200],
  ['XHTML', { 'content-type': 'application/xhtml+xml' }, 200],
  ['text/html5', { 'content-type': 'text/html5' }, 200],
  ['no type', {}, 200],
  ['204', HTML, 204],
  ['304', HTML, 304],
  ['a part of a page', HTML, 206],
  ['early hints', HTML, 103],
])('%s is left as it is', (_, given, status) => {
  const headers = { ...given, etag: '"x"', 'content-length': '3', 'cache-control': 'public' };
  expect(headOf(headers, { status })).toEqual({ plan: undefined, headers });
});

test('an error page is a page', () => {
  expect(headOf(HTML, { status: 404 }).plan).toBeTruthy();
});

test('a site on which nothing ever waits is left alone', () => {
  const rules = { ...REWRITE_RULES, purposes: [], services: REWRITE_RULES.services.slice(2), unknown: { '*': 'allow' } as const };
  expect(headOf({ ...HTML, etag: '"x"' }, { rules })).toEqual({ plan: undefined, headers: { ...HTML, etag: '"x"' } });
});

test('a coding that cannot be undone is refused by name, and the page leaves as it is', () => {
  const problems: unknown[] = [];
  const given = { ...HTML, 'content-encoding': 'gzip, aes128gcm', 'content-length': '3' };
  expect(headOf(given, { onProblem: problem => problems.push(problem) })).toEqual({ plan: undefined, headers: given });
  expect(problems).toEqual([
    {
      code: 'unknown-coding',
      message:
        'expected a page in gzip, deflate, br or zstd, got "gzip, aes128gcm": it leaves as it is, its tags are not held (hint: compress after the rewrite)',
    },
  ]);
});

const LINK = '<https://stats.test/a>; rel=preload; as=script, </own.css>; rel="preload stylesheet"; title="a, b", <https://ads.test>; rel=preconnect';
test('Link hints of held services are taken out, on a page by the choice, elsewhere for everybody', () => {
  const own = '</own.css>; rel="preload stylesheet"; title="a, b"';
  expect(headOf({ ...HTML, link: LINK }).headers.link).toBe(own);
  expect(headOf({ ...HTML, link: LINK }, { cookie: choiceCookie('audience+advertising') }).headers.link).toBe(LINK);
  const css = { 'content-type': 'text/css', link: LINK };
  expect(headOf(css, { cookie: choiceCookie('audience+advertising') }).headers).toEqual({ 'content-type': 'text/css', link: own });
  expect(headOf({ ...HTML, link: '<https://ads.test>; rel=preconnect' }).headers).not.toHaveProperty('link');
});

test('links that load nothing stay, and images of a set count', () => {
  const judge = makeJudge({ rules: REWRITE_RULES, choice: null, context: 'general', host: 'www.shop.example', sdk: undefined });
  const links = '<https://ads.test/>; rel=canonical, <//ads.test/x>; rel=next, <>; rel=preload; as=image; imagesrcset="/a 1x, //ads.test/b 2x"';
  expect(filterLinks(links, judge, PAGE)).toBe('<https://ads.test/>; rel=canonical, <//ads.test/x>; rel=next');
});
