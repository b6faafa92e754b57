// What an audit reads of a store: the rows as they are kept, bundle by bundle, so that a log of any size fits into memory.
import type { ConsentRecord } from '@assent/core';
import { type AuditedBundle, type AuditedLog, type AuditedSite, type Frontier, ProofError, TILE_WIDTH, type TreeNode } from '@assent/core/proof';
import { type Cell, isAudited } from '../tally/cell.ts';
import { countRecord } from '../tally/count-record.ts';
import type { Log } from '../store/log-store.ts';
import type { LoggedRecord, Store } from '../store/store.ts';
import type { Keys } from './keys.ts';
import { readHashes } from './read-hashes.ts';

/** `outside`: checkpoints that are kept elsewhere (anchor file, receipts), of any log; with those of the store they are what the rows are held against. */
export async function openAudited(store: Store, site: string, keys: Pick<Keys, 'verifiers'>, outside: readonly string[]): Promise<AuditedSite> {
  const anchored = await store.anchored(site);
  const logs = await Promise.all(
    (await store.logs(site)).map(async (log): Promise<AuditedLog> => {
      const own = anchored.filter(({ epoch }) => epoch === log.epoch).map(({ checkpoint }) => checkpoint);
      return {
        epoch: log.epoch,
        origin: log.origin,
        frontier: log.frontier,
        minimum: log.minimum,
        pruned: await readPruned(store, log),
        checkpoints: [log.checkpoint, ...own, ...outside.filter(checkpoint => checkpoint.startsWith(`${log.origin}\n`))].filter(Boolean),
        keys: keys.verifiers(log.origin),
        bundles: () => readBundles(store, log),
      };
    }),
  );
  return { site, logs, records: await store.countRecords(site), cells: () => readCells(store, site), document: name => store.evidence(site, name), count };
}

// whoever can rewrite rows can write records of any shape; those move no counter
function count(record: ConsentRecord): readonly Cell[] {
  try {
    return countRecord(record).filter(isAudited);
  } catch {
    return [];
  }
}

async function* readBundles(store: Store, { site, epoch, minimum, frontier: { size } }: Log): AsyncGenerator<AuditedBundle> {
  for (let from = minimum; from < size; from += TILE_WIDTH) {
    const to = Math.min(from + TILE_WIDTH, size);
    // a damaged bundle is one whose entries are missing: the audit says which, and goes on
    const entries = await store.entries(site, epoch, from, to).catch(error => (error instanceof ProofError ? [] : Promise.reject(error)));
    const records: LoggedRecord[][] = [];
    for (const record of await store.recordsAt(site, epoch, from, to)) (records[indexOf(record) - from] ??= []).push(record);
    const statements = new Map((await store.statements(site, epoch, from, to)).map(one => [one.index, one]));
    const leaves = Array.from({ length: to - from }, (_, i) => ({
      index: from + i,
      entry: entries[i] ?? null,
      records: records[i] ?? [],
      statement: statements.get(from + i) ?? null,
    }));
    yield { leaves, above: await readAbove(store, { site, epoch }, from / TILE_WIDTH) };
  }
  const [below, beyond] = [await store.recordsAt(site, epoch, Number.MIN_SAFE_INTEGER, 0), await store.recordsAt(site, epoch, size, Number.MAX_SAFE_INTEGER)];
  const stray = [...below, ...beyond].map(record => ({ index: Math.max(size, indexOf(record)), entry: null, records: [record], statement: null }));
  if (stray.length) yield { leaves: stray, above: null };
}

const indexOf = ({ place }: LoggedRecord) => place?.index ?? -1;

/** The hash of level 1 over the bundle `n`. */
async function readAbove(store: Store, { site, epoch }: Pick<Log, 'site' | 'epoch'>, n: number): Promise<Uint8Array | null> {
  const tile = await store.tile(site, epoch, 1, Math.floor(n / TILE_WIDTH));
  const at = (n % TILE_WIDTH) * 32;
  return tile.length >= at + 32 ? tile.subarray(at, at + 32) : null;
}

async function readPruned(store: Store, log: Log): Promise<Frontier> {
  const nodes: TreeNode[] = [];
  for (let level = 52, at = 0; level >= 8; level--) {
    if (Math.floor(log.minimum / 2 ** level) % 2 === 0) continue;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return { size: log.minimum, hashes: await readHashes(store, log, log.frontier.size)(nodes) };
}

async function* readCells(store: Store, site: string) {
  // displays and views are nobody's, so that no record explains them
  for await (const cells of store.cells(site)) yield cells.filter(isAudited);
}
