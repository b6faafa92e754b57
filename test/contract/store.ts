// The contract of a store, run on every implementation.
import { canonicalize, DIMENSIONS } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSum } from '../../packages/server/src/tally/add-up.ts';
import { makeCalendar } from '../../packages/server/src/tally/calendar.ts';
import { foldAll } from '../../packages/server/src/tally/fold-job.ts';
import { readRange } from '../../packages/server/src/tally/read-range.ts';
import type { Cell } from '../../packages/server/src/tally/cell.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { makeTombstone } from '../../packages/server/src/rights/tombstone.ts';
import { addition, cell, firstLog, HASH, id, newRecord, OTHER, plain, statement, SUBJECT } from '../helpers/new-record.ts';

/** `open` opens the same store every time it is called, as after a restart. */
export function storeContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.openLog(firstLog(), statement('{}', 'epoch'));
  });
  afterEach(async () => {
    await store.close();
    remove();
  });
  const reopen = async () => {
    await store.close();
    store = await open();
  };

  test('I1 what was acknowledged is there after a restart, byte for byte', async () => {
    expect(await store.append([addition()])).toEqual(['new']);
    await reopen();
    expect((await store.recordsOf('shop', SUBJECT)).map(plain)).toEqual([plain(newRecord())]);
  });

  test('I2 a repetition is a duplicate, within a batch and later, and counts nothing', async () => {
    expect(await store.append([addition(), addition()])).toEqual(['new', 'duplicate']);
    expect(await store.append([addition()])).toEqual(['duplicate']);
    expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 1 }]);
  });

  /** As the server completes what a browser sent. */
  const completed = (sent: object, added: object) =>
    addition({ salt: new Uint8Array(16).fill(Object.keys(added).length), record: canonicalize({ ...sent, basis: {}, ...added }) });
  const sent = { n: 1, purposes: { received: 'granted', 'mesure d’audience 📈': 'denied' }, supersedes: null };
  const first = completed(sent, { received: '2026-11-24T09:30:00Z', vendors: 'a'.repeat(64), controller: 'b'.repeat(64) });
  const LATER: readonly [title: string, object][] = [
    ['a year later', { received: '2027-11-24T09:30:00Z' }],
    ['with other vendors and another controller', { vendors: 'c'.repeat(64), controller: 'd'.repeat(64) }],
    ['on another basis', { basis: { audience: 'opt-out' } }],
    ['from what calls itself a robot', { robot: true }],
  ];
  test.each(LATER)('I2 a repetition is a duplicate whatever the server adds to it: %s', async (_title, added) => {
    const again = completed(sent, added);
    expect(await store.append([first, again])).toEqual(['new', 'duplicate']);
    await reopen();
    expect(await store.append([again, again, addition({ id: id(2) })])).toEqual(['duplicate', 'duplicate', 'new']);
    expect((await store.recordsOf('shop', SUBJECT)).map(plain)).toEqual([first.record && plain(first.record), plain(newRecord({ id: id(2) }))]);
  });

  const FORGED: readonly [title: string, object][] = [
    ['a number', { ...sent, n: 2 }],
    ['a purpose that is named like what the server adds', { ...sent, purposes: { ...sent.purposes, received: 'denied' } }],
    ['a letter of a name', { ...sent, purposes: { received: 'granted', 'mesure d’audience 📉': 'denied' } }],
    ['one member more', { ...sent, template: 'home' }],
    ['one member less', { n: 1, purposes: sent.purposes }],
  ];
  test.each(FORGED)('I2 another content is a conflict, however little differs: %s', async (_title, forged) => {
    const other = completed(forged, { received: '2026-11-24T09:30:00Z', vendors: 'a'.repeat(64), controller: 'b'.repeat(64) });
    expect(await store.append([first, other])).toEqual(['new', 'conflict']);
    expect(await store.append([other, first])).toEqual(['conflict', 'duplicate']);
  });

  test('what was erased comes back neither as it was nor as another, alone and beside what is new', async () => {
    await store.append([first]);
    await store.erase({
      site: 'shop',
      of: { subject: SUBJECT },
      on: '2026-11-25',
      limit: 9,
      tombstone: makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' }),
    });
    expect(await store.append([completed(sent, { received: '2027-11-24T09:30:00Z' }), addition({ record: OTHER })])).toEqual(['duplicate', 'duplicate']);
    expect(await store.append([addition({ id: id(2) }), first])).toEqual(['new', 'duplicate']);
    expect((await store.recordsOf('shop', SUBJECT)).map(kept => kept.id)).toEqual([id(2)]);
  });

  test('another content under the same id is a conflict; the first stays, and the rest of the batch is kept', async () => {
    const other = addition({ record: OTHER });
    expect(await store.append([addition(), other, addition({ id: id(2) })])).toEqual(['new', 'conflict', 'new']);
    expect((await store.recordsOf('shop', SUBJECT)).map(kept => kept.record)).toEqual(['{"n":1}', '{"n":1}']);
    expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 2 }]);
  });

  test('a batch is kept whole or not at all', async () => {
    const broken = addition({ id: id(2), salt: new Uint8Array(3) });
    await expect(store.append([addition(), broken])).rejects.toThrow();
    await reopen();
    expect(await store.recordsOf('shop', SUBJECT)).toEqual([]);
    expect(await store.anyTally('shop')).toBe(false);
    expect(await store.append([addition()])).toEqual(['new']);
  });

  test('records come back by id, oldest first', async () => {
    await store.append([addition({ id: id(3) }), addition({ id: id(1) }), addition({ id: id(2) })]);
    expect((await store.recordsOf('shop', SUBJECT)).map(kept => kept.id)).toEqual([id(1), id(2), id(3)]);
  });

  test('I10 nothing of one site is read through another', async () => {
    await store.append([addition()]);
    await store.keepVersion({ site: 'shop', hash: HASH, body: '{}', firstSeen: 1 });
    expect(await store.recordsOf('other', SUBJECT)).toEqual([]);
    expect(await store.tallies('other', 0, 100)).toEqual([]);
    expect(await store.anyTally('other')).toBe(false);
    expect(await store.versions('other')).toEqual([]);
  });

  test('tallies are summed by day and counter over every other dimension, both ends included', async () => {
    const cells = [
      cell({ hour: 240 }),
      cell({ hour: 263, device: 'mobile' }),
      cell({ hour: 264, n: 5 }),
      cell({ hour: 239 }),
      cell({ hour: 250, counter: 'shown', n: 3 }),
    ];
    await store.append([{ record: null, cells }]);
    expect(await store.tallies('shop', 10, 11)).toEqual([
      { day: 10, counter: 'accept-all', n: 2 },
      { day: 10, counter: 'shown', n: 3 },
      { day: 11, counter: 'accept-all', n: 5 },
    ]);
  });

  test('hosts that nobody declared are added up by host, directive and enforcement, within their site, and survive a restart', async () => {
    const seen = { site: 'shop', day: 10, host: 'a.example.com', directive: 'img-src', enforced: false } as const;
    const sightings = [seen, seen, { ...seen, day: 11 }, { ...seen, enforced: true }, { ...seen, site: 'other' }, { ...seen, day: 9 }];
    await store.append([{ record: null, cells: [], sightings }]);
    await reopen();
    const counts = await store.undeclared('shop', 10);
    expect(counts.toSorted((a, b) => b.n - a.n)).toEqual([
      { host: 'a.example.com', directive: 'img-src', enforced: false, last: 11, n: 3 },
      { host: 'a.example.com', directive: 'img-src', enforced: true, last: 10, n: 1 },
    ]);
  });

  test('counters read back one by one, equal ones added up', async () => {
    await store.append([{ record: null, cells: [cell(), cell({ n: 2 }), cell({ device: 'mobile' }), cell({ hour: 9 }), cell({ site: 'other' })] }]);
    const cells: Cell[] = [];
    for await (const batch of store.cells('shop')) cells.push(...batch);
    cells.sort((a, b) => a.hour - b.hour || a.n - b.n);
    expect(cells).toEqual([cell({ hour: 9 }), cell({ device: 'mobile' }), cell({ n: 3 })]);
  });

  test('counters that differ in one dimension are two', async () => {
    const others = DIMENSIONS.map(name => cell({ [name]: name === 'version' ? 'c'.repeat(64) : 'x' }));
    await store.append([{ record: null, cells: [cell(), ...others] }]);
    await store.append([{ record: null, cells: others }]);
    const cells: Cell[] = [];
    for await (const batch of store.cells('shop')) cells.push(...batch);
    const sorted = (list: readonly Cell[]) => list.map(one => JSON.stringify(Object.entries(one).sort())).sort();
    expect(sorted(cells)).toEqual(sorted([cell(), ...others.map(one => ({ ...one, n: 2 }))]));
  });

  test('a sheet says what the counters say, folded or not, and a counter that comes late is in it', async () => {
    const spans = [
      { hour: 240, hours: 24 },
      { hour: 264, hours: 1 },
    ];
    const read = async () => {
      const sum = openSum({}, ['device']);
      (await store.sheets('shop', spans)).forEach((sheet, i) => sum.addSheet(i, sheet));
      return sum.result;
    };
    const told = async () => {
      const { all, days, by } = await read();
      expect(await store.totals('shop', spans)).toEqual([days.get(0) ?? {}, days.get(1) ?? {}]);
      return [all, days.get(0)?.shown, days.get(1)?.shown, by.get('device')?.get('mobile')];
    };
    const add = (...cells: Cell[]) => store.append([{ record: null, cells }]);
    expect((await read()).all).toEqual({});
    await add(cell({ counter: 'shown', n: 5 }), cell({ counter: 'shown', hour: 264, device: 'mobile', n: 7 }), cell({ site: 'other', counter: 'shown' }));
    const before = await told();
    expect(before).toEqual([{ shown: 12 }, 5, 7, { shown: 7 }]);
    for (const span of [...spans, ...spans, { hour: 0, hours: 24 }]) await store.fold('shop', span);
    expect(await told()).toEqual(before);
    await reopen();
    expect(await told()).toEqual(before);
    await add(cell({ counter: 'shown', hour: 240 }), cell({ counter: 'shown', hour: 263, device: 'mobile' }));
    expect(await told()).toEqual([{ shown: 14 }, 7, 7, { shown: 8 }]);
    for (const span of spans) await store.fold('shop', span);
    await add(cell({ site: 'other', counter: 'shown', hour: 264 }));
    expect(await told()).toEqual([{ shown: 14 }, 7, 7, { shown: 8 }]);
  });

  test('a month says what its counters say, bound or not, by the hours of whatever calendar, and a counter that comes late is in it', async () => {
    // 1970 in UTC, and in a zone whose days begin an hour earlier
    const hour = 100 * 24;
    const add = (at: number, n: number, device = '') => store.append([{ record: null, cells: [cell({ counter: 'shown', hour: at, device, n })] }]);
    const told = async (zone: string, filter = {}) => {
      const { all, days, by } = await readRange(store, 'shop', makeCalendar(zone), { from: 20, to: 62, hour }, filter, ['device']);
      return [all.shown, [...days].flatMap(([day, { shown }]) => (shown ? [[day, shown]] : [])).sort(), by.get('device')?.get('mobile')?.shown];
    };
    const fold = async (zone: string) => foldAll(store, 'shop', makeCalendar(zone), hour, () => false, 100);
    await add(20 * 24 - 1, 3);
    await add(35 * 24, 5, 'mobile');
    await add(40 * 24 + 23, 7);
    await add(62 * 24 + 23, 9);
    const utc = [
      21,
      [
        [35, 5],
        [40, 7],
        [62, 9],
      ],
      5,
    ]; // prettier-ignore
    const paris = [
      15,
      [
        [20, 3],
        [35, 5],
        [41, 7],
      ],
      5,
    ]; // prettier-ignore
    for (const step of [async () => {}, () => fold('UTC'), reopen, () => fold('Europe/Paris'), () => fold('UTC')]) {
      await step();
      expect(await told('UTC')).toEqual(utc);
      expect(await told('Europe/Paris')).toEqual(paris);
    }
    expect(await told('UTC', { device: 'mobile' })).toEqual([5, [[35, 5]], 5]);
    await add(40 * 24 + 22, 1, 'mobile');
    expect(await told('UTC', { device: 'mobile' })).toEqual([
      6,
      [
        [35, 5],
        [40, 1],
      ],
      6,
    ]); // prettier-ignore
    expect(await told('UTC')).toEqual([
      22,
      [
        [35, 5],
        [40, 8],
        [62, 9],
      ],
      6,
    ]); // prettier-ignore
  });

  test('a version stays as first seen', async () => {
    await store.keepVersion({ site: 'shop', hash: HASH, body: '{"a":1}', firstSeen: 5 });
    await store.keepVersion({ site: 'shop', hash: HASH, body: '{"a":1}', firstSeen: 9 });
    await store.keepVersion({ site: 'shop', hash: 'b'.repeat(64), body: '{"b":1}', firstSeen: 7 });
    expect(await store.versions('shop')).toEqual([
      { site: 'shop', hash: HASH, body: '{"a":1}', firstSeen: 5 },
      { site: 'shop', hash: 'b'.repeat(64), body: '{"b":1}', firstSeen: 7 },
    ]);
  });
}
