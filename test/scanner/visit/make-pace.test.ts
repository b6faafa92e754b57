// The pace: pages one after the other, and a while between two.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePace } from '../../../packages/scanner/src/visit/make-pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function opened(pace: ReturnType<typeof makePace>, count: number): Promise<readonly number[]> {
  const began = performance.now();
  const times: number[] = [];
  const turns = Array.from({ length: count }, () => pace.turn().then(() => void times.push(performance.now() - began)));
  await vi.runAllTimersAsync();
  await Promise.all(turns);
  return times;
}

test('the first at once, the next each a delay after the one before, whoever asks', async () => {
  expect(await opened(makePace(500), 4)).toEqual([0, 500, 1000, 1500]);
});

test('without a delay nobody waits', async () => expect(await opened(makePace(0), 3)).toEqual([0, 0, 0]));

test('what robots.txt asks for makes it slower, and never faster', async () => {
  const pace = makePace(500);
  pace.slowTo(2000);
  pace.slowTo(100);
  expect(await opened(pace, 2)).toEqual([0, 2000]);
});
