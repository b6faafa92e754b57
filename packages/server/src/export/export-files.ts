// Turns a store into the files of an archive for auditors. Nothing in them depends on when or where they are written.
import { canonicalize } from '@assent/core';
import { encodeEntries, TILE_WIDTH, tilePath, tileWidth } from '@assent/core/proof';
import { readTile } from '../log/read-hashes.ts';
import type { Log } from '../store/log-store.ts';
import type { Store } from '../store/store.ts';

export interface ExportedFile {
  /** With `/`. */
  readonly name: string;
  /** Comes as it is read, so that a file may be larger than memory. */
  readonly chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** The files of these sites, in an order of their own; each is to be read before the next is asked for. To be run within `Store.still`. */
export async function* exportFiles(store: Store, sites: readonly string[], withRecords: boolean): AsyncGenerator<ExportedFile> {
  for (const site of sites) {
    for (const log of await store.logs(site)) yield* exportLog(store, log, withRecords);
    for (const hash of await store.evidenceOf(site)) yield { name: `${site}/evidence/${hash}`, chunks: [(await store.evidence(site, hash)) ?? ''] };
    yield { name: `${site}/versions.jsonl`, chunks: (await store.versions(site)).map(toLine) };
    yield { name: `${site}/tallies.jsonl`, chunks: await tallyLines(store, site) };
    const anchored = (await store.anchored(site)).map(({ token, ...one }) => toLine({ ...one, token: Buffer.from(token).toString('base64') }));
    yield { name: `${site}/anchored.jsonl`, chunks: anchored };
  }
}

async function* exportLog(store: Store, log: Log, withRecords: boolean): AsyncGenerator<ExportedFile> {
  const { site, epoch, origin, began, state, minimum, checkpoint, frontier } = log;
  const directory = `${site}/log/${epoch}`;
  yield { name: `${directory}/log.json`, chunks: [toLine({ origin, epoch, began, state, minimum, size: frontier.size })] };
  if (checkpoint) yield { name: `${directory}/checkpoint`, chunks: [checkpoint] };
  yield {
    name: `${directory}/statements.jsonl`,
    chunks: bundlesOf(log, async (from, to) => (await store.statements(site, epoch, from, to)).map(toLine).join('')),
  };
  if (withRecords) yield { name: `${directory}/records.jsonl`, chunks: bundlesOf(log, (from, to) => recordLines(store, log, from, to)) };
  for (let n = minimum / TILE_WIDTH; n * TILE_WIDTH < frontier.size; n++) {
    const width = tileWidth('entries', n, frontier.size);
    const entries = await store.entries(site, epoch, n * TILE_WIDTH, n * TILE_WIDTH + width);
    yield { name: `${directory}/${tilePath({ level: 'entries', n, width })}`, chunks: [encodeEntries(entries)] };
  }
  for (let level = 0; tileWidth(level, 0, frontier.size) > 0; level++)
    for (let n = level ? 0 : minimum / TILE_WIDTH, width: number; (width = tileWidth(level, n, frontier.size)) > 0; n++)
      yield { name: `${directory}/${tilePath({ level, n, width })}`, chunks: [await readTile(store, log, level, n, width)] };
}

async function* bundlesOf({ frontier }: Log, read: (from: number, to: number) => Promise<string>): AsyncGenerator<string> {
  for (let from = 0; from < frontier.size; from += TILE_WIDTH) yield read(from, Math.min(from + TILE_WIDTH, frontier.size));
}

async function recordLines(store: Store, { site, epoch }: Log, from: number, to: number): Promise<string> {
  const records = await store.recordsAt(site, epoch, from, to);
  return records.map(({ place, salt, record, due }) => toLine({ index: place?.index, salt: Buffer.from(salt).toString('base64'), record, due })).join('');
}

async function tallyLines(store: Store, site: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const cells of store.cells(site)) lines.push(...cells.map(toLine));
  return lines.sort();
}

const toLine = (value: unknown): string => `${canonicalize(value)}\n`;
