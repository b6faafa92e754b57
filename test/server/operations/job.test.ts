// Jobs: one round at a time, failures told, nothing left running.
import { makeJob } from '../../../packages/server/src/operations/job.ts';
import { expect, test, vi } from 'vitest';

const unexpected = (error: unknown) => expect.unreachable(String(error));

test('who asks while a round is being done waits for that one', async () => {
  let rounds = 0;
  const job = makeJob({ round: async () => void rounds++, every: 1000, onFailure: unexpected });
  await Promise.all([job.run(), job.run()]);
  expect(rounds).toBe(1);
  await job.run();
  expect(rounds).toBe(2);
});

test('a round that fails is told, and the next one is done', async () => {
  const told: unknown[] = [];
  const round = vi.fn<() => Promise<void>>().mockResolvedValue().mockRejectedValueOnce(new Error('disk'));
  const job = makeJob({ round, every: 1000, onFailure: error => told.push(error) });
  await job.run();
  await job.run();
  expect([told, round.mock.calls.length]).toEqual([[new Error('disk')], 2]);
});

test('started it runs now and every so often; stopped it gives up early, and does not start again', async () => {
  vi.useFakeTimers();
  const seen: boolean[] = [];
  let go = () => {};
  const round = async (stopped: () => boolean) => {
    await new Promise<void>(resolve => (go = resolve));
    seen.push(stopped());
  };
  const job = makeJob({ round, every: 1000, onFailure: unexpected });
  job.start();
  go();
  await job.run();
  await vi.advanceTimersByTimeAsync(1000);
  const ended = job.stop();
  go();
  await ended;
  job.start();
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen).toEqual([false, true]);
  vi.useRealTimers();
});
