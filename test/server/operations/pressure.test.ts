// Pressure: when the store's queue or the process's own lateness says that more comes in than goes out.
import { expect, test } from 'vitest';
import { makePressure } from '../../../packages/server/src/operations/pressure.ts';

function clockwork() {
  let [time, waiting] = [0, 0];
  let look = () => {};
  const pressure = makePressure({ waiting: () => waiting, now: () => time, every: act => ((look = act), { stop: () => {} }) });
  return {
    pressure,
    queue: (n: number) => (waiting = n),
    /** The next look comes after `ms`, `arrivals` requests later. */
    turn: (ms: number, arrivals: number) => {
      for (let i = 0; i < arrivals; i++) pressure.arrive();
      time += ms;
      look();
    },
  };
}

test('a queue of a thousand additions is as much as is waited for', () => {
  const { pressure, queue } = clockwork();
  expect(pressure.level()).toBe(0);
  queue(512);
  expect(pressure.level()).toBe(0.5);
  queue(1024);
  expect(pressure.level()).toBe(1);
});

test('a process that comes late again and again while many ask is under pressure, and for a few looks after', () => {
  const { pressure, turn } = clockwork();
  turn(100, 1000);
  expect(pressure.level()).toBe(0);
  turn(1100, 1000);
  expect(pressure.level()).toBe(0.5);
  for (let i = 0; i < 4; i++) turn(1100, 1000);
  expect(pressure.level()).toBeGreaterThan(1);
  for (let i = 0; i < 4; i++) turn(100, 1000);
  expect(pressure.level()).toBeLessThan(1);
  expect(pressure.level()).toBeGreaterThan(0);
});

test('a process that comes late while hardly anybody asks turns nobody away: it is the machine, not the requests', () => {
  const { pressure, turn } = clockwork();
  for (let i = 0; i < 9; i++) turn(5_100, 3);
  expect(pressure.level()).toBe(0);
  expect(pressure.lag()).toBeGreaterThan(4000);
});
