// A site's logs as rows that a test can tamper with, and the audit of them.
import { canonicalize, type ConsentRecord } from '@assent/core';
import {
  appendLeaf,
  type AuditedCell,
  type AuditedRecord,
  auditSite,
  type AuditReport,
  commit,
  digestNow,
  EMPTY_FRONTIER,
  entryOf,
  formatCheckpoint,
  formatTombstone,
  type Frontier,
  leafHash,
  type NoteSigner,
  rangesOf,
  rootOf,
  signNote,
  TILE_WIDTH,
} from '@assent/core/proof';
import { makeSigner } from './note-signer.ts';
import { makeRecord } from './receipts.ts';
import { sha256Now } from './tree.ts';

export interface Row {
  entry: Uint8Array | null;
  records: AuditedRecord[];
  statement: { type: string; body: string } | null;
}

/** One log, everything open to tampering. `above` = level 1 of the tiles. */
export interface Rows {
  epoch: number;
  origin: string;
  rows: Row[];
  above: Uint8Array[];
  frontier: Frontier;
  pruned: Frontier;
  minimum: number;
  checkpoints: string[];
  readonly signer: NoteSigner;
}

export interface Tampered {
  readonly logs: Rows[];
  cells: AuditedCell[];
  /** Record rows that claim no log at all. */
  stray?: number;
  /** By SHA-256 (hex). */
  documents?: ReadonlyMap<string, Uint8Array>;
}

/** Which counters a record of these tests moves. */
export const countSample = (record: ConsentRecord): AuditedCell[] => [
  {
    hour: Math.floor(Date.parse(record.received) / 3_600_000),
    version: record.version.site,
    profile: record.profile,
    locale: record.locale,
    device: record.device,
    counter: record.method.control,
    n: 1,
  },
];

/** Record number `n`, received `n` minutes after the first. */
export const timed = (n: number, changes: Partial<ConsentRecord> = {}): ConsentRecord =>
  makeRecord(n, { received: `${new Date(Date.UTC(2026, 4, 3, 9, n)).toISOString().slice(0, 19)}Z`, ...changes });

export const rowOf = (record: ConsentRecord, seed = record.seq): Row => {
  const opening = { salt: new Uint8Array(16).fill(seed % 251), record: canonicalize(record) };
  return {
    entry: digestNow(commit(opening.salt, opening.record), sha256Now),
    records: [{ ...opening, subject: record.subject, id: record.id }],
    statement: null,
  };
};

export const statementRow = (type: 'evidence' | 'tombstone' | 'epoch', body: string): Row => ({
  entry: digestNow(entryOf(type, body), sha256Now),
  records: [],
  statement: { type, body },
});

/** Builds tree and tiles over rows anew, and signs heads of these sizes: what an owner with the key can do. */
export async function rebuild(log: Rows, heads: readonly number[]): Promise<void> {
  let frontier = EMPTY_FRONTIER;
  log.above = [];
  for (const [index, { entry }] of log.rows.entries()) {
    const appended = digestNow(appendLeaf(frontier, digestNow(leafHash(entry as Uint8Array), sha256Now)), sha256Now);
    frontier = appended.frontier;
    const above = appended.completed.find(({ level }) => level === 8);
    if (above) log.above.push(above.hash);
    if (heads.includes(index + 1)) {
      const root = digestNow(rootOf(frontier), sha256Now);
      log.checkpoints.push(await signNote(formatCheckpoint({ origin: log.origin, size: index + 1, root }), [log.signer]));
    }
  }
  log.frontier = frontier;
}

/** A log of `size` leaves: an epoch statement, then records `first`, `first + 1` …; those in `erased` are gone, with a tombstone at the end. */
export async function makeRows(size: number, { epoch = 1, first = 0, erased = [] as number[], heads = [size] } = {}): Promise<Rows> {
  const origin = `consent.example.org/log/sample/${epoch}`;
  const rows = [
    statementRow('epoch', `{"epoch":${epoch}}`),
    ...Array.from({ length: size - 1 - Number(erased.length > 0) }, (_, n) => rowOf(timed(first + n))),
  ];
  if (erased.length)
    rows.push(
      statementRow(
        'tombstone',
        formatTombstone({ site: 'sample', reason: 'request', on: '2026-05-04', leaves: rangesOf(erased.map(index => ({ epoch, index }))) }),
      ),
    );
  for (const index of erased) (rows[index] as Row).records = [];
  const log: Rows = {
    epoch,
    origin,
    rows,
    above: [],
    frontier: EMPTY_FRONTIER,
    pruned: EMPTY_FRONTIER,
    minimum: 0,
    checkpoints: [],
    signer: await makeSigner(origin, 1),
  };
  await rebuild(log, heads);
  return log;
}

/** Counters as an honest store has them: of every record that ever was. */
export function cellsOf(records: readonly ConsentRecord[]): AuditedCell[] {
  const cells = new Map<string, AuditedCell>();
  for (const cell of records.flatMap(countSample)) {
    const key = `${cell.hour} ${cell.counter}`;
    cells.set(key, { ...cell, n: (cells.get(key)?.n ?? 0) + 1 });
  }
  return [...cells.values()];
}

/** A site with one log of `size` leaves and the counters of all its records, erased ones too. */
export async function makeSite(size: number, options: Parameters<typeof makeRows>[1] = {}): Promise<Tampered> {
  const log = await makeRows(size, options);
  const records = size - 1 - Number((options.erased ?? []).length > 0);
  return { logs: [log], cells: cellsOf(Array.from({ length: records }, (_, n) => timed(n))) };
}

/** `shift` is added to the indices, for a source that errs. */
export function audit(
  { logs, cells, stray = 0, documents = new Map() }: Tampered,
  onProgress?: (done: number, total: number) => void,
  shift = 0,
): Promise<AuditReport> {
  const site = {
    site: 'sample',
    logs: logs.map(log => ({ ...log, keys: [log.signer.key], bundles: () => bundlesOf(log, shift) })),
    records: stray + logs.reduce((sum, { rows }) => sum + rows.reduce((n, { records }) => n + records.length, 0), 0),
    count: countSample,
    document: async (name: string) => documents.get(name) ?? null,
    async *cells() {
      yield cells;
    },
  };
  return auditSite(site, { run: work => digestNow(work, sha256Now), ...(onProgress && { onProgress }) });
}

async function* bundlesOf({ rows, above, minimum }: Rows, shift: number) {
  for (let from = minimum; from < rows.length; from += TILE_WIDTH)
    yield {
      leaves: rows.slice(from, from + TILE_WIDTH).map((row, at) => ({ index: from + at + shift, ...row })),
      above: above[from / TILE_WIDTH] ?? null,
    };
}
