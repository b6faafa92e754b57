// Rate limits: per prefix, refilled with time, forgotten with the hour.
import { createHash, hash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { addressPrefix } from '../../../packages/server/src/guards/address-prefix.ts';
import { makeRateLimiter } from '../../../packages/server/src/guards/rate-limiter.ts';

test.for([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
  ['', 'unknown'],
  ["'; drop table", 'unknown'],
] as const)('%s counts as %s', ([address, prefix]) => {
  expect(addressPrefix(address)).toBe(prefix);
});

function clockwork() {
  let time = 0;
  let keys = 0;
  const limiter = makeRateLimiter(
    { perMinute: 30, burst: 3 },
    () => time,
    size => createHash('shake256', { outputLength: size }).update(`${keys++}`).digest(),
  );
  return { limiter, wait: (ms: number) => (time += ms), keys: () => keys };
}

test('a burst passes, then one every two seconds, and the wait is said in whole seconds', () => {
  const { limiter, wait } = clockwork();
  const ask = () => limiter('203.0.113.7');
  expect([ask(), ask(), ask(), ask()]).toEqual([0, 0, 0, 2]);
  wait(1000);
  expect(ask()).toBe(1);
  wait(1000);
  expect([ask(), ask()]).toEqual([0, 2]);
});

test('a clock that is set back makes nobody wait', () => {
  const { limiter, wait } = clockwork();
  expect(limiter('203.0.113.7')).toBe(0);
  wait(-3_600_000);
  expect(limiter('203.0.113.7')).toBe(0);
});

test('after an hour the key is another, and with it every address is new', () => {
  const { limiter, wait, keys } = clockwork();
  for (let i = 0; i < 4; i++) limiter('203.0.113.7');
  expect(keys()).toBe(1);
  wait(3_600_000);
  expect(limiter('203.0.113.7')).toBe(0);
  expect(keys()).toBe(2);
});

test('a flood of addresses does not grow the table for ever', () => {
  const { limiter } = clockwork();
  for (let i = 0; i < 3; i++) limiter('203.0.113.7');
  expect(limiter('203.0.113.7')).toBeGreaterThan(0);
  for (let i = 0; i < 65_536; i++) limiter(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
  expect(limiter('203.0.113.7')).toBe(0);
});

test('no address is in its table: not as it is, and not by a digest that anybody could make again', () => {
  const keys: string[] = [];
  const { set } = Map.prototype;
  const spy = vi.spyOn(Map.prototype, 'set').mockImplementation(function (this: Map<unknown, unknown>, key: unknown, value: unknown) {
    keys.push(String(key));
    return set.call(this, key, value);
  });
  const limiters = [1, 2].map(seed =>
    makeRateLimiter(
      { perMinute: 1, burst: 1 },
      () => 0,
      size => new Uint8Array(size).fill(seed),
    ),
  );
  for (const limiter of limiters) limiter('203.0.113.7');
  spy.mockRestore();
  expect(new Set(keys).size).toBe(2); // the key is the table's own
  const digests = (['hex', 'base64'] as const).map(encoding => hash('sha256', '203.0.113.7', encoding));
  expect(keys.filter(key => ['203.0.113.7', ...digests].some(known => key.includes(known)))).toEqual([]);
});
