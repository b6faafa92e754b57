// Turns a store into the files of an archive. Nothing in them depends on when or where they are written.
import { canonicalize } from '@assent/core';
import { encodeEntries, TILE_WIDTH, tilePath, tileWidth } from '@assent/core/proof';
import { type Log, readTile, type Store } from '@assent/server';
import { type Archive, openArchive } from './archive.ts';

/** Writes every site below `out` and answers how many files there are. To be run within `Store.still`. */
export async function exportStore(store: Store, out: string, withRecords: boolean): Promise<number> {
  const archive = openArchive(out);
  for (const site of await store.sites()) {
    for (const log of await store.logs(site)) await exportLog(store, log, archive, withRecords);
    for (const hash of await store.evidenceOf(site)) await archive.write(`${site}/evidence/${hash}`, [(await store.evidence(site, hash)) ?? '']);
    await archive.write(`${site}/versions.jsonl`, (await store.versions(site)).map(toLine));
    await archive.write(`${site}/tallies.jsonl`, await tallyLines(store, site));
    const anchored = (await store.anchored(site)).map(({ token, ...one }) => toLine({ ...one, token: Buffer.from(token).toString('base64') }));
    await archive.write(`${site}/anchored.jsonl`, anchored);
  }
  return archive.close();
}

async function exportLog(store: Store, log: Log, archive: Archive, withRecords: boolean): Promise<void> {
  const { site, epoch, origin, began, state, minimum, checkpoint, frontier } = log;
  const directory = `${site}/log/${epoch}`;
  await archive.write(`${directory}/log.json`, [toLine({ origin, epoch, began, state, minimum, size: frontier.size })]);
  if (checkpoint) await archive.write(`${directory}/checkpoint`, [checkpoint]);
  await archive.write(
    `${directory}/statements.jsonl`,
    bundlesOf(log, async (from, to) => (await store.statements(site, epoch, from, to)).map(toLine).join('')),
  );
  if (withRecords)
    await archive.write(
      `${directory}/records.jsonl`,
      bundlesOf(log, (from, to) => recordLines(store, log, from, to)),
    );
  for (let n = minimum / TILE_WIDTH; n * TILE_WIDTH < frontier.size; n++) {
    const width = tileWidth('entries', n, frontier.size);
    const entries = await store.entries(site, epoch, n * TILE_WIDTH, n * TILE_WIDTH + width);
    await archive.write(`${directory}/${tilePath({ level: 'entries', n, width })}`, [encodeEntries(entries)]);
  }
  for (let level = 0; tileWidth(level, 0, frontier.size) > 0; level++)
    for (let n = level ? 0 : minimum / TILE_WIDTH, width: number; (width = tileWidth(level, n, frontier.size)) > 0; n++)
      await archive.write(`${directory}/${tilePath({ level, n, width })}`, [await readTile(store, log, level, n, width)]);
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
