// Group commit: what joins which batch, how many are under way, and who is told what when one of them fails.
import { expect, test } from 'vitest';
import { CommitError } from '../../../packages/server/src/store/commit-error.ts';
import { type Kept, makeGroupCommit } from '../../../packages/server/src/store/group-commit.ts';
import type { Addition, Outcome } from '../../../packages/server/src/store/store.ts';
import { addition, id } from '../../helpers/new-record.ts';

/** A store whose commits end when the test says so, and what a group commit did with it. */
function workbench(batchesAtOnce = 2) {
  const batches: { readonly additions: readonly Addition[]; readonly end: PromiseWithResolvers<readonly Outcome[]> }[] = [];
  const seen = { failures: 0, deaths: 0, kept: 0 };
  const commit = makeGroupCommit(
    {
      append: additions => {
        const end = Promise.withResolvers<readonly Outcome[]>();
        batches.push({ additions, end });
        return end.promise;
      },
      batchesAtOnce,
    },
    { onFailure: () => seen.failures++, die: () => seen.deaths++, onKept: () => seen.kept++ },
  );
  const answers: Kept[] = [];
  const add = (...numbers: readonly number[]) => {
    for (const n of numbers) void commit.add(addition({ id: id(n) })).then(kept => answers.push(kept));
  };
  const sizes = () => batches.map(({ additions }) => additions.length);
  const keep = async (n: number) => {
    batches[n]?.end.resolve(batches[n].additions.map(() => 'new' as const));
    await turn();
  };
  const fail = async (n: number, error: Error) => {
    batches[n]?.end.reject(error);
    await turn();
  };
  return { commit, seen, answers, add, sizes, keep, fail };
}

/** Long enough for everything that waits for the event loop's next turn, and nothing else. */
async function turn() {
  for (let n = 0; n < 3; n++) await new Promise(setImmediate);
}

test('what comes in one turn of the event loop is one batch, what follows is the next, and a third waits for one of them', async () => {
  const { add, sizes, keep, answers, commit } = workbench();
  add(1, 2, 3);
  expect(sizes()).toEqual([]);
  await turn();
  add(4);
  await turn();
  add(5, 6);
  await turn();
  expect([sizes(), commit.waiting(), answers]).toEqual([[3, 1], 2, []]);
  await keep(0);
  expect([sizes(), commit.waiting(), answers.length]).toEqual([[3, 1, 2], 0, 3]);
  await keep(1);
  await keep(2);
  expect(answers).toEqual(Array.from({ length: 6 }, () => 'new'));
});

test('a store that gains nothing by a second batch gets it when it has done with the first', async () => {
  const { add, sizes, keep } = workbench(1);
  add(1);
  await turn();
  add(2, 3);
  await turn();
  expect(sizes()).toEqual([1]);
  await keep(0);
  expect(sizes()).toEqual([1, 2]);
});

test('a batch that failed is told so, and the one beside it is kept', async () => {
  const { add, keep, fail, answers, seen, commit } = workbench();
  add(1);
  await turn();
  add(2);
  await turn();
  await fail(0, new Error('database is locked'));
  await keep(1);
  expect([answers, seen, commit.healthy()]).toEqual([['unavailable', 'new'], { failures: 1, deaths: 0, kept: 1 }, true]);
});

test('I1 after a commit of which nobody knows, those who wait are told so, nothing more is taken, and the one beside it is what the store says', async () => {
  const { add, sizes, keep, fail, answers, seen, commit } = workbench();
  add(1);
  await turn();
  add(2);
  await turn();
  add(3);
  await turn();
  await fail(0, new CommitError('disk I/O error'));
  expect([answers, seen.deaths, commit.healthy()]).toEqual([['unavailable', 'unavailable'], 1, false]);
  add(4);
  await keep(1);
  expect([answers, sizes()]).toEqual([
    ['unavailable', 'unavailable', 'unavailable', 'new'],
    [1, 1],
  ]);
});

test('I1 what fails in another way beside such a commit does not open the door again', async () => {
  const { add, sizes, fail, answers, seen, commit } = workbench();
  add(1);
  await turn();
  add(2);
  await turn();
  await fail(0, new CommitError('disk I/O error'));
  await fail(1, new Error('database is locked'));
  add(3);
  await turn();
  expect([answers, sizes(), commit.healthy(), seen.deaths]).toEqual([
    ['unavailable', 'unavailable', 'unavailable'],
    [1, 1],
    false,
    expect.toSatisfy(n => n >= 1),
  ]);
});

test('whoever comes in the moment in which the last commit ends is not forgotten', async () => {
  let taken = 0;
  const commit = makeGroupCommit(
    { append: async batch => ((taken += batch.length), batch.map(() => 'new' as const)), batchesAtOnce: 2 },
    { onFailure: () => {}, die: () => {} },
  );
  const chain = async (from: number) => {
    for (let n = 0; n < 50; n++) {
      await commit.add(addition({ id: id(from + n) }));
      for (let wait = 0; wait < n % 7; wait++) await Promise.resolve();
    }
  };
  await Promise.all([chain(0), chain(100), chain(200)]);
  expect([taken, commit.waiting()]).toEqual([150, 0]);
});

test('draining waits for all that is under way, and for what waits behind it', async () => {
  const { add, keep, commit } = workbench();
  for (const n of [1, 2, 3]) {
    add(n);
    await turn();
  }
  let drained = false;
  void commit.drain().then(() => (drained = true));
  for (const n of [0, 1]) await keep(n);
  expect(drained).toBe(false);
  await keep(2);
  expect(drained).toBe(true);
});
