// The audit: an honest log has no findings, and every kind of tampering has its own, with its place.
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { canonicalize } from '@assent/core';
import { appendLeaf, auditSite, digestNow, EMPTY_FRONTIER, type FindingCode, formatTombstone, type Frontier, rangesOf, signNote } from '@assent/core/proof';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  audit,
  cellsOf,
  countSample,
  makeRows,
  makeSite,
  rebuild,
  type Row,
  rowOf,
  type Rows,
  statementRow,
  type Tampered,
  timed,
} from '../../../helpers/audited-site.ts';
import { makeSigner } from '../../../helpers/note-signer.ts';
import { sha256Now } from '../../../helpers/tree.ts';

const tombstone = (epoch: number, index: number) =>
  formatTombstone({ site: 'sample', reason: 'request', on: '2026-05-04', leaves: rangesOf([{ epoch, index }]) });
const row = (log: Rows, index: number) => log.rows[index] as Row;
/** A copy to tamper with: building a log takes ten times as long as auditing it. */
const copy = ({ logs, cells }: Tampered): Tampered => ({
  logs: logs.map(log => ({
    ...log,
    rows: log.rows.map(one => ({ ...one, records: [...one.records] })),
    above: [...log.above],
    checkpoints: [...log.checkpoints],
  })),
  cells: [...cells],
});
let honest: Tampered;
beforeAll(async () => {
  honest = await makeSite(600, { heads: [300, 600] });
});
const found = async (site: Tampered) => (await audit(site)).findings.map(({ code, leaves }) => [code, ...(leaves ?? [])]);

test.each([1, 2, 255, 256, 257, 600])('an honest log of %i leaves has no findings, and its heads vouch for it', async size => {
  const report = await audit(await makeSite(size, { heads: [1, Math.ceil(size / 2), size] }));
  expect(report).toMatchObject({ findings: [], more: 0, logs: [{ size, records: size - 1, statements: 1, vouched: size }] });
});

test('erased records have their tombstone, and their counters are explained by where they were', async () => {
  const erased = [3, 4, 5, 300];
  const report = await audit(await makeSite(600, { erased }));
  expect(report.findings).toEqual([]);
  expect(report.logs[0]).toMatchObject({ erased: 4, records: 594 });
  expect(report.cells).toBeGreaterThan(10);
});

test('a tombstone of a later epoch explains what is missing in an earlier one', async () => {
  const [before, after] = [await makeRows(300), await makeRows(20, { epoch: 2, first: 299 })];
  row(before, 7).records = [];
  const records = Array.from({ length: 299 + 19 }, (_, n) => timed(n));
  expect(await found({ logs: [before, after], cells: cellsOf(records) })).toEqual([['deleted-record', 7, 8]]);
  after.rows.push(statementRow('tombstone', tombstone(1, 7)));
  await rebuild(after, [21]);
  expect(await found({ logs: [before, after], cells: cellsOf(records) })).toEqual([]);
});

test('a pruned log is audited from its minimum on, against the tree that is kept below', async () => {
  const site = await makeSite(700, { heads: [100, 300, 700] });
  const [log] = site.logs as [Rows];
  log.minimum = 512;
  log.pruned = log.above.slice(0, 2).reduce<Frontier>((frontier, hash) => digestNow(appendLeaf(frontier, hash), sha256Now).frontier, EMPTY_FRONTIER);
  expect((await audit(site)).logs[0]).toMatchObject({ records: 188, vouched: 700 });
  expect(await found(site)).toEqual([]);
  row(log, 600).records = [];
  expect(await found(site)).toEqual([['deleted-record', 600, 601]]);
});

/** What is done to a log of 600 leaves whose heads of 300 and 600 are known, and what must be found. */
const TAMPERING: readonly (readonly [
  what: string,
  finding: readonly [FindingCode, ...number[]],
  tamper: (log: Rows, site: Tampered) => void | Promise<void>,
])[] = [
  [
    'a record altered',
    ['altered-record', 10, 11],
    log => void (row(log, 10).records[0] = { ...row(log, 10).records[0]!, record: canonicalize(timed(9, { device: 'desktop' })) }),
  ],
  ...[1, 255, 256, 511, 512, 599].map((at): (typeof TAMPERING)[number] => [
    `one character of the record at leaf ${at} altered`,
    ['altered-record', at, at + 1],
    log => void (row(log, at).records[0] = { ...row(log, at).records[0]!, record: row(log, at).records[0]!.record.replace('schema', 'schemb') }),
  ]),
  ['a salt altered', ['altered-record', 10, 11], log => void (row(log, 10).records[0] = { ...row(log, 10).records[0]!, salt: new Uint8Array(16) })],
  [
    'a record put under another subject',
    ['altered-record', 10, 11],
    log => void (row(log, 10).records[0] = { ...row(log, 10).records[0]!, subject: 'somebody-else' }),
  ],
  ['a record deleted', ['deleted-record', 10, 11], log => void (row(log, 10).records = [])],
  ['a run of records deleted', ['deleted-record', 250, 270], log => log.rows.slice(250, 270).forEach(one => (one.records = []))],
  [
    'two records swapped',
    ['reordered-record', 10, 11],
    log => void ([row(log, 10).records, row(log, 20).records] = [row(log, 20).records, row(log, 10).records]),
  ],
  ['a second record at a leaf', ['inserted-record', 10, 11], log => void row(log, 10).records.push(...rowOf(timed(9000)).records)],
  ['a record at a statement’s leaf', ['inserted-record', 0, 1], log => void row(log, 0).records.push(...rowOf(timed(9000)).records)],
  ['a record beyond the end', ['inserted-record', 600, 601], log => void log.rows.push({ ...rowOf(timed(9000)), entry: null })],
  ['a record in no log at all', ['inserted-record'], (_, site) => void (site.stray = 1)],
  ['an entry altered', ['altered-entry', 10, 11], log => void (row(log, 10).entry = row(log, 11).entry)],
  ['an entry altered in the last, unfinished bundle', ['altered-entry', 590, 591], log => void (row(log, 590).entry = row(log, 591).entry)],
  ['an entry of no known type', ['altered-entry', 10, 11], log => void (row(log, 10).entry = new Uint8Array(33))],
  ['an entry deleted', ['deleted-entry', 10, 11], log => void (row(log, 10).entry = null)],
  ['the tail cut off', ['deleted-entry', 590, 600], log => void log.rows.splice(590)],
  ['a record altered together with its entry', ['altered-entry', 0, 256], log => void (log.rows[10] = rowOf(timed(9, { device: 'desktop' })))],
  ['two rows swapped whole', ['altered-entry', 256, 512], log => void ([log.rows[300], log.rows[301]] = [row(log, 301), row(log, 300)])],
  ['a row inserted', ['altered-entry', 0, 256], log => void log.rows.splice(10, 0, rowOf(timed(9000)))],
  ['a row deleted whole', ['altered-entry', 0, 256], log => void log.rows.splice(10, 1)],
  ['a statement altered', ['altered-statement', 0, 1], log => void (row(log, 0).statement = { type: 'epoch', body: '{}' })],
  ['a statement called another type', ['altered-statement', 0, 1], log => void (row(log, 0).statement = { ...row(log, 0).statement!, type: 'tombstone' })],
  ['a statement deleted', ['deleted-statement', 0, 1], log => void (row(log, 0).statement = null)],
  ['a hash of the tree altered', ['altered-entry', 256, 512], log => void (log.above[1] = new Uint8Array(32))],
  ['the frontier altered', ['altered-tree'], log => void (log.frontier = { size: 600, hashes: log.frontier.hashes.with(0, new Uint8Array(32)) })],
  [
    'everything rewritten from a record on, and signed again with the log’s own key',
    ['rewritten', 300, 600],
    async log => {
      log.rows[400] = rowOf(timed(399, { device: 'desktop' }));
      const known = log.checkpoints;
      await rebuild(log, [600]);
      log.checkpoints = [...log.checkpoints, ...known];
    },
  ],
  [
    'the tail cut off, the tree rebuilt and signed again',
    ['shortened', 590, 600],
    async (log, site) => {
      log.rows.splice(590);
      await rebuild(log, [590]);
      site.cells = cellsOf(Array.from({ length: 589 }, (_, n) => timed(n)));
    },
  ],
  ['a head altered', ['bad-checkpoint'], log => void (log.checkpoints[0] = log.checkpoints[0]!.replace('\n300\n', '\n301\n'))],
  ['a head of a stranger', ['bad-checkpoint'], async log => void log.checkpoints.push(await signNote('x\n1\ny\n', [await makeSigner('x', 3)]))],
  [
    'a tombstone for a record that is there',
    ['false-tombstone', 600, 601],
    async log => {
      log.rows.push(statementRow('tombstone', tombstone(1, 10)));
      await rebuild(log, []);
    },
  ],
  [
    'a tombstone for leaves that no log has',
    ['false-tombstone', 600, 601],
    async log => {
      log.rows.push(statementRow('tombstone', tombstone(1, 9e15)));
      await rebuild(log, []);
    },
  ],
  ['a counter raised', ['tally'], (_, site) => void (site.cells[3] = { ...site.cells[3]!, n: site.cells[3]!.n + 1 })],
  ['a counter lowered', ['tally'], (_, site) => void (site.cells[3] = { ...site.cells[3]!, n: site.cells[3]!.n - 1 })],
  ['a counter deleted', ['tally'], (_, site) => void site.cells.splice(3, 1)],
  ['a counter from nowhere', ['tally'], (_, site) => void site.cells.push({ ...site.cells[3]!, locale: 'de' })],
];

test.each(TAMPERING)('%s is found: %j', async (_, finding, tamper) => {
  const site = copy(honest);
  await tamper(site.logs[0] as Rows, site);
  expect(await found(site)).toContainEqual(finding);
});

test('what is found is the cause, not a dozen of its consequences', async () => {
  for (const [what, finding, tamper] of TAMPERING.slice(0, 20)) {
    const site = copy(honest);
    await tamper(site.logs[0] as Rows, site);
    expect([what, [...new Set((await found(site)).map(([code]) => code))]]).toEqual([what, [finding[0]]]);
  }
});

test('an erasure explains no more counters than records, and none of another time', async () => {
  const site = await makeSite(600, { erased: [3, 4] }); // both of the first hour
  const raise = (hour: number, n: number) => site.cells.map((cell, at) => (at === hour ? { ...cell, n: cell.n + n } : cell));
  expect(await found(site)).toEqual([]);
  expect(await found({ ...site, cells: raise(0, 1) })).toEqual([]); // the third of three possible causes cannot be told from the others
  expect(await found({ ...site, cells: raise(0, 3) })).toEqual([['tally']]);
  expect(await found({ ...site, cells: raise(12, 1) })).toEqual([['tally']]);
});

test('any single flipped bit of an entry, a record, a salt or a tile is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 599 }), fc.nat(10_000), fc.constantFrom('entry', 'record', 'salt', 'tile'), async (index, bit, what) => {
      const site = copy(honest);
      const log = site.logs[0] as Rows;
      const flip = (bytes: Uint8Array) => bytes.map((byte, at) => (at === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte));
      const [record] = row(log, index).records;
      if (what === 'entry') row(log, index).entry = flip(row(log, index).entry as Uint8Array);
      else if (what === 'tile') log.above[index % 2] = flip(log.above[index % 2] as Uint8Array);
      else if (record)
        row(log, index).records = [
          what === 'salt' ? { ...record, salt: flip(record.salt) } : { ...record, record: Buffer.from(flip(Buffer.from(record.record))).toString('latin1') },
        ];
      expect((await audit(site)).findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});

test('findings beyond the limit are counted, and progress is told to the end', async () => {
  const site = await makeSite(1500);
  for (const one of site.logs[0]?.rows.slice(1) ?? []) for (const record of one.records) Object.assign(record, { salt: new Uint8Array(16).fill(255) });
  const seen: (readonly [number, number])[] = [];
  const report = await audit(site, (done, total) => seen.push([done, total]));
  expect(report.findings).toHaveLength(1000);
  expect(report.more).toBe(499);
  expect(seen.at(-1)).toEqual([1500, 1500]);
});

test('what was read is let go of: of a log of any size two bundles are in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { logs, cells } = await makeSite(12 * 256);
  const log = logs[0] as Rows;
  const read: WeakRef<object>[] = [];
  const alive: number[] = [];
  async function* bundles() {
    for (let from = 0; from < log.rows.length; from += 256) {
      // a reference that was just looked at counts until its turn is over
      await turn();
      collect();
      alive.push(read.filter(one => one.deref()).length);
      const leaves = log.rows.slice(from, from + 256).map((one, at) => ({ index: from + at, ...one, records: one.records.map(record => ({ ...record })) }));
      for (const leaf of leaves) for (const part of [leaf, ...leaf.records]) read.push(new WeakRef(part));
      yield { leaves, above: log.above[from / 256] ?? null };
    }
  }
  const report = await auditSite(
    {
      site: 'sample',
      logs: [{ ...log, keys: [log.signer.key], bundles }],
      records: log.rows.length - 1,
      count: record => (read.push(new WeakRef(record)), countSample(record)),
      document: async () => null,
      async *cells() {
        yield cells;
      },
    },
    { run: work => digestNow(work, sha256Now) },
  );
  expect([report.findings, read.length]).toEqual([[], 3 * 12 * 256 - 2]);
  // leaf, row and parsed record of two bundles at most
  expect(Math.max(...alive)).toBeLessThanOrEqual(2 * 3 * 256);
});

test('a source that leaves out a bundle is a fault of the source, not of the log', async () => {
  const site = copy(honest);
  const log = site.logs[0] as Rows;
  await expect(audit({ ...site, logs: [{ ...log, rows: log.rows.slice(256), above: log.above.slice(1) }] }, undefined, 256)).rejects.toThrow(
    'expected a bundle that begins at leaf 0, got one at 256',
  );
});

test('what evidence names is there and is what its name says; a document that is gone, and one that was changed, are told with the leaf that names it', async () => {
  const [file, picture] = [Buffer.from('{"rules":1}'), Buffer.from('pixels')];
  const [a, b] = [file, picture].map(bytes => Buffer.from(sha256Now(bytes)).toString('hex')) as [string, string];
  const log = await makeRows(3);
  log.rows.push(statementRow('evidence', `{"files":{"rules.json":"${a}"}}`), statementRow('evidence', `{"picture":"${b}","site":"${a}"}`));
  await rebuild(log, [5]);
  const site = { logs: [log], cells: cellsOf([timed(0), timed(1)]) };
  const whole = await audit({
    ...site,
    documents: new Map([
      [a, file],
      [b, picture],
    ]),
  });
  expect([whole.documents, whole.findings]).toEqual([2, []]);
  expect(
    await found({
      ...site,
      documents: new Map([
        [a, picture],
        [b, picture],
      ]),
    }),
  ).toEqual([['altered-evidence', 3, 4]]);
  expect(await found({ ...site, documents: new Map([[a, file]]) })).toEqual([['deleted-evidence', 4, 5]]);
});
