// The contract of a store's log, run on every implementation: after each step the whole tree is built again.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTombstone } from '../../packages/server/src/rights/tombstone.ts';
import type { Place } from '../../packages/server/src/store/log-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { checkLog } from '../helpers/check-log.ts';
import { addition, firstLog, id, newRecord, OTHER, statement, SUBJECT } from '../helpers/new-record.ts';

/** `open` opens the same store every time it is called, as after a restart. */
export function logContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.openLog(firstLog(), statement('{"began":1}', 'epoch'));
  });
  afterEach(async () => {
    await store.close();
    remove();
  });
  const reopen = async () => {
    await store.close();
    store = await open();
  };
  const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => addition({ id: id(from + i) }));
  const places = async () => (await store.recordsOf('shop', SUBJECT)).map(record => record.place);
  const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });

  test('I3 records get the next leaves in the order of the batch; repetitions and conflicts get none', async () => {
    await store.append([addition(), addition(), addition({ record: OTHER }), addition({ id: id(2) })]);
    await store.append([addition(), addition({ id: id(3) })]);
    expect(await places()).toEqual([1, 2, 3].map(index => ({ epoch: 1, index })));
    const [log] = await checkLog(store);
    expect(log).toMatchObject({ site: 'shop', epoch: 1, origin: 'consent.example.org/log/shop/1', began: 5, state: 'open', frontier: { size: 4 } });
  });

  test('I4 frontier, entries and tiles fit each other at sizes around a full tile, and after a restart', async () => {
    for (const count of [253, 1, 1, 1, 1, 300, 700]) {
      await store.append(many((await store.logs('shop'))[0]?.frontier.size ?? 0, count));
      await reopen();
      await checkLog(store);
    }
    expect((await store.tile('shop', 1, 1, 0)).length).toBe(4 * 32);
    expect((await store.tile('shop', 1, 1, 1)).length).toBe(0);
    expect((await store.entries('shop', 1, 250, 260)).length).toBe(10);
    expect(await store.entries('shop', 1, 1257, 1300)).toEqual(await store.entries('shop', 1, 1257, 1258));
  });

  test('a batch that fails leaves no leaf behind', async () => {
    await store.append(many(1, 5));
    const [before] = await store.logs('shop');
    await expect(store.append([...many(6, 3), addition({ id: id(9), salt: new Uint8Array(3) })])).rejects.toThrow();
    await reopen();
    expect(await checkLog(store)).toEqual([before]);
  });

  test('a record of a site without an open log is refused, and so is everything in its batch', async () => {
    await expect(store.append([addition(), addition({ site: 'other' })])).rejects.toThrow('expected an open log of the site other');
    expect(await store.recordsOf('shop', SUBJECT)).toEqual([]);
    await store.freezeLog('shop', 1);
    await expect(store.append([addition()])).rejects.toThrow('expected an open log of the site shop');
    await expect(store.state('shop', statement('{}'))).rejects.toThrow('expected an open log of the site shop');
  });

  test('a statement is a leaf among the records, and reads back where it was put', async () => {
    await store.append(many(1, 2));
    expect(await store.state('shop', statement('{"notice":"…"}'))).toBe(3);
    await store.append(many(3, 1));
    await reopen();
    await checkLog(store);
    expect(await store.statements('shop', 1, 1, 5)).toEqual([{ index: 3, type: 'evidence', body: '{"notice":"…"}' }]);
    expect(await store.statements('shop', 1, 0, 3)).toEqual([{ index: 0, type: 'epoch', body: '{"began":1}' }]);
  });

  test('a new epoch freezes the one before; a record that was kept there is a duplicate still', async () => {
    await store.append(many(1, 3));
    await store.openLog({ ...firstLog(), epoch: 2, origin: 'consent.example.org/log/shop/2' }, statement('{"began":2}', 'epoch'));
    expect(await store.append(many(3, 2))).toEqual(['duplicate', 'new']);
    await reopen();
    expect((await checkLog(store)).map(({ epoch, state, frontier }) => [epoch, state, frontier.size])).toEqual([
      [1, 'frozen', 4],
      [2, 'open', 2],
    ]);
    expect(await places()).toEqual([1, 2, 3].map(index => ({ epoch: 1, index }) as Place).concat({ epoch: 2, index: 1 }));
    expect((await store.recordsAt('shop', 2, 0, 9)).map(record => record.id)).toEqual([id(4)]);
  });

  test('logs of different sites grow apart, in one batch too (I10)', async () => {
    await store.openLog(firstLog('other'), statement('{"began":1}', 'epoch'));
    await store.append([addition(), addition({ site: 'other' }), addition({ id: id(2) })]);
    expect((await store.logs('other')).map(({ frontier }) => frontier.size)).toEqual([2]);
    await checkLog(store);
    await checkLog(store, 'other');
    await store.erase({ site: 'other', of: { subject: SUBJECT }, on: '2026-11-25', limit: 9, tombstone });
    expect((await store.recordsOf('shop', SUBJECT)).length).toBe(2);
    expect(await store.erasedOn('shop', SUBJECT, id(1))).toBeNull();
  });

  test('a checkpoint is kept as given, until the next one', async () => {
    await store.keepCheckpoint('shop', 1, 'one\n');
    await store.keepCheckpoint('shop', 1, 'two\n');
    await reopen();
    expect((await store.logs('shop'))[0]?.checkpoint).toBe('two\n');
  });

  test('I7 erasure takes record, salt, subject and id; the leaf stays, a tombstone is logged, a repetition does not bring it back', async () => {
    await store.append(many(1, 3));
    const before = await store.entries('shop', 1, 0, 9);
    expect(await store.erase({ site: 'shop', of: { subject: SUBJECT }, on: '2026-11-25', limit: 2, tombstone })).toBe(2);
    expect((await store.recordsOf('shop', SUBJECT)).map(record => record.id)).toEqual([id(3)]);
    expect(await store.entries('shop', 1, 0, 4)).toEqual(before);
    expect((await store.statements('shop', 1, 1, 9)).map(({ index, body }) => [index, body])).toEqual([
      [4, '{"leaves":[[1,1,3]],"on":"2026-11-25","reason":"request","schema":"assent-tombstone/1","site":"shop"}'],
    ]);
    expect([await store.erasedOn('shop', SUBJECT, id(1)), await store.erasedOn('shop', SUBJECT, id(3))]).toEqual(['2026-11-25', null]);
    expect(await store.append(many(1, 1))).toEqual(['duplicate']);
    await reopen();
    await checkLog(store);
    expect((await store.recordsOf('shop', SUBJECT)).length).toBe(1);
  });

  test('what is due by a day is erased, and nothing else; where nothing is, nothing is written', async () => {
    await store.append([addition({ due: 10 }), addition({ id: id(2), due: 11 }), addition({ id: id(3), due: 9 })]);
    const erase = () => store.erase({ site: 'shop', of: { due: 10 }, on: '2026-11-25', limit: 100, tombstone });
    expect([await erase(), await erase()]).toEqual([2, 0]);
    expect((await store.recordsOf('shop', SUBJECT)).map(record => record.id)).toEqual([id(2)]);
    expect((await checkLog(store))[0]?.frontier.size).toBe(5);
  });

  test('a record that ends an earlier one brings its due day nearer, never further', async () => {
    await store.append([addition({ due: 100 }), addition({ id: id(2), due: 300, ends: { id: id(1), due: 50 } })]);
    await store.append([addition({ id: id(3), ends: { id: id(2), due: 400 } }), addition({ id: id(4), ends: { id: id(9), due: 1 } })]);
    expect((await store.recordsOf('shop', SUBJECT)).map(record => record.due)).toEqual([50, 300, newRecord().due, newRecord().due]);
  });

  test('records in dispute outlast both kinds of erasure until the dispute has ended', async () => {
    await store.append([addition({ due: 1 })]);
    await store.restrict('shop', SUBJECT, 7);
    await store.restrict('shop', SUBJECT, 9);
    await reopen();
    expect([await store.restrictedSince('shop', SUBJECT), await store.restrictedSince('other', SUBJECT)]).toEqual([7, null]);
    const erase = (of: { subject: string } | { due: number }) => store.erase({ site: 'shop', of, on: '2026-11-25', limit: 100, tombstone });
    expect([await erase({ subject: SUBJECT }), await erase({ due: 5 })]).toEqual([0, 0]);
    await store.restrict('shop', SUBJECT, null);
    expect([await store.restrictedSince('shop', SUBJECT), await erase({ subject: SUBJECT })]).toEqual([null, 1]);
  });

  test('pruning drops bundles and statements below the minimum; the tree above them stays as it was', async () => {
    await store.append(many(1, 600));
    const [before] = await store.logs('shop');
    await store.prune('shop', 1, 512);
    await store.prune('shop', 1, 256);
    await reopen();
    expect(await store.logs('shop')).toEqual([{ ...before, minimum: 512 }]);
    expect(await store.entries('shop', 1, 0, 256)).toEqual([]);
    expect((await store.entries('shop', 1, 512, 700)).length).toBe(89);
    expect(await store.statements('shop', 1, 0, 600)).toEqual([]);
    expect((await store.tile('shop', 1, 1, 0)).length).toBe(2 * 32);
    expect((await store.recordsAt('shop', 1, 0, 3)).length).toBe(2);
  });

  test('evidence is kept once by its hash, and never read through another site', async () => {
    const [a, b] = [Buffer.from('{"a":1}'), Buffer.from('{"b":1}')];
    await store.keepEvidence('shop', new Map([['b'.repeat(64), b]]));
    await store.keepEvidence(
      'shop',
      new Map([
        ['a'.repeat(64), a],
        ['b'.repeat(64), a],
      ]),
    );
    await reopen();
    expect(await store.evidenceOf('shop')).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
    expect(Buffer.from((await store.evidence('shop', 'b'.repeat(64))) ?? []).toString()).toBe('{"b":1}');
    expect([await store.evidence('shop', 'c'.repeat(64)), await store.evidence('other', 'a'.repeat(64)), await store.evidenceOf('other')]).toEqual([
      null,
      null,
      [],
    ]);
  });

  test('a picture of some megabytes is kept byte for byte', async () => {
    const picture = new Uint8Array(3 * 1024 * 1024 + 1).map((_, at) => (at * 31) % 256);
    await store.keepEvidence('shop', new Map([['d'.repeat(64), picture]]));
    await reopen();
    expect(Buffer.compare(Buffer.from((await store.evidence('shop', 'd'.repeat(64))) ?? []), Buffer.from(picture))).toBe(0);
  });

  test('what outsiders confirmed is kept once, oldest first', async () => {
    const one = { site: 'shop', epoch: 1, size: 3, anchor: 'rfc3161', checkpoint: 'note\n', token: new Uint8Array([1, 2]), at: 20 };
    for (const anchored of [one, { ...one, at: 30 }, { ...one, size: 2, at: 10 }]) await store.keepAnchored(anchored);
    await reopen();
    expect((await store.anchored('shop')).map(({ size, at, token }) => [size, at, [...token]])).toEqual([
      [2, 10, [1, 2]],
      [3, 20, [1, 2]],
    ]);
    expect(await store.anchored('other')).toEqual([]);
  });
}
