// The start: a store that contradicts what was published is refused, whoever rewrote it, and a new epoch is never a fork.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditSite, digestNow, openNote, parseCheckpoint, rootOf, splitNote, verifyReceipt } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAnchorFile } from '../../../packages/server/src/anchor/anchor-file.ts';
import { openAudited } from '../../../packages/server/src/log/audited-site.ts';
import { hashNow } from '../../../packages/server/src/log/hash-now.ts';
import { type Keys, openKeys, rotateKeys } from '../../../packages/server/src/log/keys.ts';
import { openLogs } from '../../../packages/server/src/log/open-logs.ts';
import { makePublisher } from '../../../packages/server/src/log/publisher.ts';
import { makeReceipts } from '../../../packages/server/src/receipt/make-receipt.ts';
import { DEFAULT_RETENTION } from '../../../packages/server/src/rights/due-day.ts';
import { openMemoryStore } from '../../../packages/server/src/store/memory/memory-store.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../packages/server/src/store/store.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { addition, id, SUBJECT } from '../../helpers/new-record.ts';
import { makeSite } from '../../helpers/site.ts';

const NOW = Date.UTC(2026, 10, 25);
const DAY = 86_400_000;

let data: string;
let store: Store;
let keys: Keys;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'assent-logs-'));
  store = openSqliteStore(path.join(data, 'assent.db'));
  keys = openKeys(data, () => NOW);
});
afterEach(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

const anchorFile = () => path.join(data, 'elsewhere', 'anchor.json');

/** A start of the endpoint, as far as its logs go; answers what makes receipts. */
async function start(newEpoch = false, of: Store = store) {
  const anchor = openAnchorFile(anchorFile());
  const epochs: unknown[] = [];
  const onNewEpoch = (...begun: unknown[]) => void epochs.push(begun);
  await openLogs([makeSite()], { store: of, keys, anchor, now: NOW, newEpoch, retention: DEFAULT_RETENTION, prune: false, onNewEpoch });
  const failures: unknown[] = [];
  const publisher = makePublisher({ store: of, keys, anchor, onFailure: error => failures.push(error), pause: 0, now: () => 0 });
  publisher.touch('shop');
  await publisher.settle();
  expect(failures).toEqual([]);
  return { publisher, anchor, epochs, makeReceipt: makeReceipts(of, publisher) };
}

async function keep(publisher: Awaited<ReturnType<typeof start>>['publisher'], from: number, count: number, of: Store = store): Promise<void> {
  await of.append(Array.from({ length: count }, (_, i) => addition({ id: id(from + i), record: JSON.stringify({ id: id(from + i), subject: SUBJECT }) })));
  publisher.touch('shop');
  await publisher.settle();
}

const receiptOf = async (making: Awaited<ReturnType<typeof start>>, of: Store = store) => making.makeReceipt((await of.recordsOf('shop', SUBJECT))[0] as never);

test('a log is begun once, and found again', async () => {
  const first = await start();
  expect(first.epochs).toEqual([]);
  await keep(first.publisher, 1, 300);
  await start();
  const [log, ...more] = await checkLog(store);
  expect([log?.origin, log?.frontier.size, more.length]).toEqual(['consent.example.org/log/shop/1', 301, 0]);
  expect(statSync(anchorFile()).mode & 0o777).toBe(0o600);
});

test('I9 a store that is shorter than its anchor is refused, with what to do; nothing of it changes', async () => {
  const { publisher } = await start();
  await keep(publisher, 1, 3);
  // one more, acknowledged and in no checkpoint yet, when the backup is taken
  await store.append([addition({ id: id(90), record: '{"id":"late"}' })]);
  await store.close();
  cpSync(path.join(data, 'assent.db'), path.join(data, 'yesterday.db'));
  store = openSqliteStore(path.join(data, 'assent.db'));
  await keep((await start()).publisher, 4, 2);
  await store.close();
  copyFileSync(path.join(data, 'yesterday.db'), path.join(data, 'assent.db'));
  store = openSqliteStore(path.join(data, 'assent.db'));
  await expect(start()).rejects.toThrow(/shop: fewer entries \(hint: this is an older copy.*Nothing was changed.*--new-epoch/);
  expect((await checkLog(store)).map(({ state, frontier }) => [state, frontier.size])).toEqual([['open', 5]]);

  // the operator decides: the old log stays as it is, the new one says so
  const again = await start(true);
  expect(again.epochs).toEqual([['shop', 2, 'shorter']]);
  await keep(again.publisher, 6, 1);
  const [old, fresh] = await checkLog(store);
  expect([old?.state, old?.frontier.size, fresh?.origin, fresh?.state]).toEqual(['frozen', 5, 'consent.example.org/log/shop/2', 'open']);
  const [first] = await store.statements('shop', 2, 0, 1);
  expect(JSON.parse(first?.body ?? '{}')).toMatchObject({
    previous: { origin: old?.origin, size: 5 },
    published: expect.stringContaining('consent.example.org/log/shop/1\n7\n'),
  });
  // and signed to its end, so that every record in it has a proof
  const trusted = keys.verifiers('consent.example.org/log/shop/1');
  const closing = parseCheckpoint((await openNote(old?.checkpoint ?? '', trusted)).text);
  expect([closing.size, [...(old ? digestNow(rootOf(old.frontier), hashNow) : [])]]).toEqual([5, [...closing.root]]);
  const late = (await store.recordsOf('shop', SUBJECT)).find(record => record.id === id(90));
  expect(await again.makeReceipt(late as never)).toContain(old?.checkpoint);
  expect((await start()).epochs).toEqual([]);

  // as after a restore
  await store.freezeLog('shop', 2);
  expect((await start()).epochs).toEqual([['shop', 3, 'frozen']]);
});

test('a store of another owner, or an empty one, is refused; with a new epoch its origin is one that nobody has seen', async () => {
  await keep((await start()).publisher, 1, 3);
  await store.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(path.join(data, `assent.db${suffix}`), { force: true });
  store = openSqliteStore(path.join(data, 'assent.db'));
  await expect(start()).rejects.toThrow('shop: no such log (hint: this is another store, or an empty one)');
  expect((await start(true)).epochs).toEqual([['shop', 2, 'missing']]);
  expect((await store.logs('shop')).map(({ origin, epoch }) => [origin, epoch])).toEqual([['consent.example.org/log/shop/2', 2]]);
  await start();
});

test('an owner who rewrites everything and signs again is caught by the anchor, and by any visitor’s receipt', async () => {
  const honest = await start();
  await keep(honest.publisher, 1, 4);
  const receipt = (await receiptOf(honest)) as string;
  const { root } = parseCheckpoint(splitNote(receipt.slice(receipt.indexOf('\n\n') + 2)).text);

  // the same keys, the same origin, the same number of records: only what they say is different, and everything fits it
  const rewritten = openMemoryStore();
  const forger = async () => {
    const anchor = openAnchorFile(path.join(data, 'forged.json'));
    await openLogs([makeSite()], { store: rewritten, keys, anchor, now: NOW, newEpoch: false, retention: DEFAULT_RETENTION, prune: false });
    return makePublisher({ store: rewritten, keys, anchor, onFailure: () => {}, pause: 0, now: () => 0 });
  };
  const publisher = await forger();
  await rewritten.append(
    Array.from({ length: 4 }, (_, i) => ({
      ...addition({ id: id(1 + i), record: JSON.stringify({ event: 'given', id: id(1 + i), subject: SUBJECT }) }),
      cells: [],
    })),
  );
  publisher.touch('shop');
  await publisher.settle();
  await checkLog(rewritten);

  await expect(start(false, rewritten)).rejects.toThrow('shop: other entries (hint: the store was rewritten');
  const forged = (await makeReceipts(rewritten, publisher)((await rewritten.recordsOf('shop', SUBJECT))[0] as never)) as string;
  const trusted = keys.verifiers('consent.example.org/log/shop/1');
  const [mine, theirs] = [await verifyReceipt(receipt, trusted), await verifyReceipt(forged, trusted)];
  // both are signed by the same key over the same number of entries: together they prove the forgery
  expect([mine.ok, theirs.ok]).toEqual([true, true]);
  const head = parseCheckpoint(splitNote(forged.slice(forged.indexOf('\n\n') + 2)).text);
  expect(head.size).toBe(5);
  expect(Buffer.from(head.root).equals(Buffer.from(root))).toBe(false);

  // by itself the rewritten store fits; held against one visitor's receipt it does not
  const audit = async (outside: readonly string[]) =>
    (await auditSite(await openAudited(rewritten, 'shop', keys, outside), { run: work => digestNow(work, hashNow) })).findings.map(({ code }) => code);
  expect(await audit([])).toEqual([]);
  expect(await audit([receipt.slice(receipt.indexOf('\n\n') + 2)])).toEqual(['rewritten']);
});

test('an anchor that nobody of ours signed is refused', async () => {
  const { anchor } = await start();
  const note = anchor.last('consent.example.org/log/shop/1') as string;
  await anchor.keep(
    'consent.example.org/log/shop/1',
    note.replace(
      / ([A-Za-z0-9+/=]+)\n$/,
      (_, line: string) => ` ${Buffer.from(Buffer.from(line, 'base64').map((byte, i) => (i === 9 ? byte ^ 1 : byte))).toString('base64')}\n`,
    ),
  );
  await expect(start()).rejects.toThrow('shop: a checkpoint that none of our keys has signed');
});

test('an anchor file that is none is refused with the way out, and left as it is', async () => {
  await start();
  copyFileSync(path.join(data, 'signing-key.pem'), anchorFile());
  await expect(start()).rejects.toThrow(`expected an anchor file at ${anchorFile()}`);
});

test('keys: made once for their owner alone; after a rotation both sign for a while, then the new one, and old receipts stay good', async () => {
  const making = await start();
  await keep(making.publisher, 1, 2);
  const early = (await receiptOf(making)) as string;
  rotateKeys(data, NOW, NOW + 90 * DAY);
  keys = openKeys(data, () => NOW);
  const both = await start();
  const during = (await receiptOf(both)) as string;
  const names = (receipt: string) => splitNote(receipt.slice(receipt.indexOf('\n\n') + 2)).lines.length;
  expect([names(early), names(during)]).toEqual([1, 2]);
  const fresh = keys.verifiers('consent.example.org/log/shop/1');
  expect(fresh.length).toBe(2);
  for (const receipt of [early, during]) expect((await verifyReceipt(receipt, fresh)).ok).toBe(true);
  // each key alone vouches for what was signed while both did
  for (const key of fresh) expect((await verifyReceipt(during, [key])).ok).toBe(true);
  expect((await store.statements('shop', 1, 0, 9, 'epoch')).map(({ body }) => (JSON.parse(body) as { keys: string[] }).keys.length)).toEqual([1, 2]);

  keys = openKeys(data, () => NOW + 91 * DAY);
  const after = (await receiptOf(await start())) as string;
  expect(names(after)).toBe(1);
  expect((await verifyReceipt(after, keys.verifiers('consent.example.org/log/shop/1').slice(0, 1))).ok).toBe(true);
  expect((await verifyReceipt(early, keys.verifiers('consent.example.org/log/shop/1'))).ok).toBe(true);
  for (const file of ['signing-key.pem', 'retired-keys.json']) expect(statSync(path.join(data, file)).mode & 0o777, file).toBe(0o600);
  await checkLog(store);
});

test('a key that was replaced stops on its date and its private half is deleted then, in an endpoint that goes on; a half that cannot be deleted signs no more either', async () => {
  rotateKeys(data, NOW, NOW + 90 * DAY);
  let time = NOW;
  keys = openKeys(data, () => time);
  const halves = () => readdirSync(data).filter(name => /^signing-key-.*\.pem$/.test(name));
  const making = await start();
  const names = async (from: number) => {
    await keep(making.publisher, from, 1);
    return splitNote(making.publisher.latest('shop')?.checkpoint ?? '').lines.length;
  };
  const [half] = halves();
  time = NOW + 90 * DAY - 1;
  keys.retire();
  expect([await names(1), keys.secrets('x').length, halves()]).toEqual([2, 2, [half]]);
  time += 1;
  expect([await names(2), keys.secrets('x').length, halves()]).toEqual([1, 1, [half]]);
  // a directory in its place: not even root can remove that so
  rmSync(path.join(data, String(half)));
  mkdirSync(path.join(data, String(half)));
  expect(() => keys.retire()).toThrow();
  expect(await names(3)).toBe(1);
  rmdirSync(path.join(data, String(half)));
  writeFileSync(path.join(data, String(half)), '');
  keys.retire();
  expect([halves(), keys.verifiers('x').length, readdirSync(data).includes('signing-key.pem')]).toEqual([[], 2, true]);
});

test.for(['keepCheckpoint', 'anchor'] as const)('a checkpoint that could not be kept (%s) is not published, kept or not; the next one is', async part => {
  const honest = await start();
  await keep(honest.publisher, 1, 1);
  const before = honest.publisher.latest('shop');
  for (const persisted of [false, true]) {
    const anchor = openAnchorFile(anchorFile());
    let failing = true;
    const fail = async (work: () => Promise<void>): Promise<void> => {
      if (!failing) return work();
      if (persisted) await work();
      throw new Error('disk full');
    };
    const failures: unknown[] = [];
    const publisher = makePublisher({
      store: { ...store, keepCheckpoint: (...all) => (part === 'keepCheckpoint' ? fail(() => store.keepCheckpoint(...all)) : store.keepCheckpoint(...all)) },
      keys,
      now: () => 0,
      anchor: {
        ...anchor,
        keep: async (...all) => {
          if (part === 'anchor' && failing && !persisted) throw new Error('disk full');
          await anchor.keep(...all);
          if (part === 'anchor' && failing) throw new Error('disk full');
        },
      },
      onFailure: error => failures.push(error),
      pause: 0,
    });
    publisher.touch('shop');
    await publisher.settle();
    expect([String(failures[0]), publisher.latest('shop')]).toEqual(['Error: disk full', null]);
    failing = false;
    publisher.touch('shop');
    await publisher.settle();
    expect(publisher.latest('shop')).toEqual(before);
    await start();
  }
});
