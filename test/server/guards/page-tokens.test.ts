// Tokens of pages: what they hold for, for how long, and that nothing else is one.
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { makePageTokens, pageOf } from '../../../packages/server/src/guards/page-tokens.ts';
import { openKeys, rotateKeys } from '../../../packages/server/src/log/keys.ts';

const { compared } = vi.hoisted(() => ({ compared: [] as number[] }));
vi.mock('node:crypto', async original => {
  const crypto = await original<typeof import('node:crypto')>();
  return { ...crypto, timingSafeEqual: (a: Uint8Array, b: Uint8Array) => (compared.push(a.length), crypto.timingSafeEqual(a, b)) };
});

const HOUR = 3_600_000;
const PAGE = pageOf('shop', 'a'.repeat(64));
const SECRET = new Uint8Array(32).fill(1);
const at = (hours: number, secrets: readonly Uint8Array[] = [SECRET]) =>
  makePageTokens(
    () => secrets,
    () => hours * HOUR + 1,
  );
const token = at(500_000).give(PAGE);

test('a token says its page, its hour and 128 bits, and nothing of who asked', () => {
  expect(token).toMatch(new RegExp(`^shop\\.a{64}\\.${(500_000).toString(36)}\\.[\\w-]{22}$`));
  expect(at(500_000).give(PAGE)).toBe(token);
});

test.each([
  ['in its hour', 500_000, true],
  ['in the hour after', 500_001, true],
  ['two hours later', 500_002, false],
  ['by a process whose clock is a little behind', 499_999, true],
  ['by a clock that was set back', 499_998, false],
])('it holds %s', (_, hour, holds) => {
  expect(at(hour).holds(token, PAGE)).toBe(holds);
});

test('a form may lie open for a day', () => {
  expect([500_024, 500_025].map(hour => at(hour).holds(token, PAGE, 24))).toEqual([true, false]);
});

test.each([
  ['another site', token, pageOf('other', 'a'.repeat(64))],
  ['another version', token, pageOf('shop', 'b'.repeat(64))],
  ['another page’s code', token.replace('a'.repeat(64), 'b'.repeat(64)), pageOf('shop', 'b'.repeat(64))],
  ['another secret', at(500_000, [new Uint8Array(32)]).give(PAGE), PAGE],
  ['another hour', token.replace((500_000).toString(36), (500_001).toString(36)), PAGE],
  ['an hour in another spelling', token.replace((500_000).toString(36), `0${(500_000).toString(36)}`), PAGE],
  ['no code', token.slice(0, -23), PAGE],
  ['an empty code', token.slice(0, -22), PAGE],
  ['a shorter code', token.slice(0, -1), PAGE],
  ['more behind it', `${token}.`, PAGE],
  ['the page alone', PAGE, PAGE],
  ['nothing', '', PAGE],
])('%s is no token of the page', (_, said, page) => {
  expect(at(500_000).holds(said, page)).toBe(false);
});

test('every code that is not the one is refused, after a comparison in constant time', () => {
  const tokens = at(500_000);
  compared.length = 0;
  fc.assert(
    fc.property(fc.stringMatching(/^[\w-]{22}$/), code => {
      expect(tokens.holds(token.slice(0, -22) + code, PAGE)).toBe(token.endsWith(code));
    }),
    { numRuns: 200 },
  );
  expect([compared.length, new Set(compared)]).toEqual([200, new Set([22])]);
});

test('processes with one key know each other’s tokens, a new key the old one’s while both sign, and no other key any', () => {
  const [data, other] = [mkdtempSync(path.join(tmpdir(), 'assent-tokens-')), mkdtempSync(path.join(tmpdir(), 'assent-tokens-'))];
  const made = (directory: string, use = 'page token') =>
    makePageTokens(
      () => openKeys(directory, () => 0).secrets(use),
      () => HOUR,
    );
  const first = made(data).give(PAGE);
  expect([made(data), made(other), made(data, 'another use')].map(tokens => tokens.holds(first, PAGE))).toEqual([true, false, false]);
  rotateKeys(data, 0, 10 * 24 * HOUR);
  expect(made(data).holds(first, PAGE)).toBe(true);
  expect(made(data).give(PAGE)).not.toBe(first);
  // on its date the old one is known no more, in a process that was not started again
  let time = 9 * 24 * HOUR;
  const keys = openKeys(data, () => time);
  const running = makePageTokens(
    () => keys.secrets('page token'),
    () => time,
  );
  const [, old] = keys.secrets('page token') as [Uint8Array, Uint8Array];
  const byOld = () =>
    makePageTokens(
      () => [old],
      () => time,
    ).give(PAGE);
  expect(running.holds(byOld(), PAGE)).toBe(true);
  time += 24 * HOUR;
  expect(running.holds(byOld(), PAGE)).toBe(false);
  for (const directory of [data, other]) rmSync(directory, { recursive: true });
});
