// What a Set-Cookie line says.
import { expect, test } from 'vitest';
import { parseSetCookie } from '../../../packages/scanner/src/visit/parse-set-cookie.ts';

const NOW = Date.parse('2026-11-25T00:00:00Z') / 1000;

test('name, value, domain and life are read; Max-Age goes before Expires', () => {
  expect(parseSetCookie('_ga=GA1.1.1; Domain=.Example.org; Max-Age=60; Expires=Thu, 26 Nov 2026 00:00:00 GMT', NOW)).toEqual({
    name: '_ga',
    value: 'GA1.1.1',
    domain: 'example.org',
    life: 60,
  });
  expect(parseSetCookie('a=b=c; Expires=Thu, 26 Nov 2026 00:00:00 GMT; Secure', NOW)).toEqual({ name: 'a', value: 'b=c', life: 86_400 });
  expect(parseSetCookie('s=1', NOW).life).toBeNull();
});

test('a deletion has no life left', () => {
  expect(parseSetCookie('a=; Max-Age=0', NOW).life).toBe(0);
  expect(parseSetCookie('a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', NOW).life).toBeLessThan(0);
});

test('what is no cookie line has a name or none, and never fails', () => {
  expect(parseSetCookie('', NOW)).toEqual({ name: '', value: '', life: null });
  expect(parseSetCookie('lonely; Max-Age=soon; Expires=never', NOW)).toEqual({ name: '', value: 'lonely', life: null });
});
