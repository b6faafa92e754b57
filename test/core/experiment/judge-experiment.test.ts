// What an experiment may say: simulated, because the promise is about how often it is wrong (ux §3.3, law §6.3).
import { type Day, judgeExperiment, mixtureInterval, noticesNeeded } from '@assent/core';
import { expect, test } from 'vitest';

/** The same numbers in [0, 1) in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Days of `notices` notices, each drawn to one of the variants and answered with that variant's probability. */
function simulate(random: () => number, rates: readonly number[], days: number, notices: number): Day[] {
  return Array.from({ length: days }, () => {
    const day = rates.map(() => ({ hits: 0, of: 0 }));
    for (let i = 0; i < notices; i++) {
      const variant = Math.floor(random() * rates.length);
      const one = day[variant] as { hits: number; of: number };
      one.of++;
      if (random() < (rates[variant] as number)) one.hits++;
    }
    return day;
  });
}

const RULES = { least: 0.05, ended: true };

test.each([
  [2, 0.62],
  [2, 0.08],
  [3, 0.5],
])('A/A: with %i variants that all get %d, looking every day for six weeks finds a difference in at most 5 of 100 experiments', (variants, rate) => {
  const random = seeded(7);
  const runs = 400;
  let found = 0;
  for (let run = 0; run < runs; run++)
    if (
      judgeExperiment(
        simulate(
          random,
          Array.from({ length: variants }, () => rate),
          42,
          150,
        ),
        RULES,
      ).comparisons.some(one => one.foundAfter !== null)
    )
      found++;
  expect(found / runs).toBeLessThanOrEqual(0.05);
});

test('the test that this one replaces would be wrong several times as often: a 95 % interval of one look, looked at every day', () => {
  const random = seeded(7);
  const runs = 200;
  let found = 0;
  for (let run = 0; run < runs; run++) {
    const days = simulate(random, [0.62, 0.62], 42, 150);
    if (days.some((_, i) => judgeExperiment(days.slice(0, i + 1), RULES).comparisons.some(({ once }) => once.low > 0 || once.high < 0))) found++;
  }
  expect(found / runs).toBeGreaterThan(0.15);
});

test('a true difference of the stated size is found within the stated horizon four times in five, and the right way round', () => {
  const random = seeded(11);
  const needed = noticesNeeded(0.6, RULES.least, 0.05);
  const runs = 200;
  const judged = Array.from({ length: runs }, () => judgeExperiment(simulate(random, [0.575, 0.625], 20, Math.ceil((2 * needed) / 20)), RULES));
  const found = judged.filter(({ verdict, comparisons }) => verdict === 'different' && comparisons[0]?.more);
  expect(found.length / runs).toBeGreaterThanOrEqual(0.8);
  expect(judged.filter(({ comparisons }) => comparisons[0]?.foundAfter !== null && !comparisons[0]?.more)).toHaveLength(0);
});

test('the interval covers the true difference at every one of its looks, 95 times in 100', () => {
  const random = seeded(3);
  const runs = 300;
  let missed = 0;
  for (let run = 0; run < runs; run++) {
    const [a, b] = [
      { hits: 0, of: 0 },
      { hits: 0, of: 0 },
    ];
    let covered = true;
    for (let look = 0; look < 40; look++) {
      for (let i = 0; i < 100; i++) {
        a.of++;
        b.of++;
        if (random() < 0.4) a.hits++;
        if (random() < 0.47) b.hits++;
      }
      const { low, high } = mixtureInterval(a, b, 0.05, 0.05);
      if (low > 0.07 || high < 0.07) covered = false;
    }
    if (!covered) missed++;
  }
  expect(missed / runs).toBeLessThanOrEqual(0.05);
});

test('what a look has found stays found, however the numbers go on', () => {
  const days: Day[] = [
    [
      { hits: 200, of: 1000 },
      { hits: 400, of: 1000 },
    ],
    [
      { hits: 800, of: 1000 },
      { hits: 600, of: 1000 },
    ],
  ];
  const judged = judgeExperiment(days, { least: 0.03, ended: false });
  expect([judged.verdict, judged.comparisons[0]?.foundAfter, judged.comparisons[0]?.more, judged.comparisons[0]?.value]).toEqual(['different', 0, true, 0]);
});

const day = (...pairs: readonly (readonly [hits: number, of: number])[]): Day[] => [pairs.map(([hits, of]) => ({ hits, of }))];

test.each([
  ['nothing at all', [], false, 'early'],
  ['99 notices', day([50, 99], [50, 99]), false, 'early'],
  ['nine answers', day([9, 200], [50, 200]), false, 'early'],
  ['too few until the end', day([9, 200], [50, 200]), true, 'none'],
  ['enough, no difference, time left', day([500, 1000], [510, 1000]), false, 'open'],
  ['enough, no difference, time over', day([500, 1000], [510, 1000]), true, 'none'],
  ['drawn unlike', day([500, 1000], [900, 1400]), false, 'imbalanced'],
] as const)('%s: %s', (_, days, ended, verdict) => {
  expect(judgeExperiment(days, { least: 0.03, ended }).verdict).toBe(verdict);
});

test('of two variants the better is told from the worse, and with three each comparison is held to half of the five per cent', () => {
  const two = judgeExperiment(day([400, 1000], [500, 1000]), { least: 0.03, ended: false }).comparisons[0];
  const three = judgeExperiment(day([400, 1000], [500, 1000], [400, 1000]), { least: 0.03, ended: false }).comparisons[0];
  expect([two?.foundAfter, two?.more]).toEqual([0, true]);
  expect((three?.high ?? 0) - (three?.low ?? 0)).toBeGreaterThan((two?.high ?? 0) - (two?.low ?? 0));
});
