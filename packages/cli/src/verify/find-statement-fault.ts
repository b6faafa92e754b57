// Holds a public statement against the log it stands in: is it what its leaf commits to, and is that leaf under a head that a trusted key has signed?
import {
  digestNow,
  entryOf,
  type FindingCode,
  leafHash,
  openNote,
  parseCheckpoint,
  proveInclusion,
  readTiles,
  type VerifierKey,
  verifyInclusion,
} from '@assent/core/proof';
import { hashNow, type Log, readTile, type Store } from '@assent/server';

/** `pending`: no head covers it yet; one does within seconds of a start. The rest as an audit calls it. */
export type StatementFault = Extract<FindingCode, 'altered-statement' | 'bad-checkpoint' | 'rewritten'> | 'pending';

/** `body` = the canonical text of evidence at leaf `index` of the log. `null` where everything holds. */
export async function findStatementFault(
  store: Pick<Store, 'entries' | 'tile'>,
  log: Log,
  { index, body }: { readonly index: number; readonly body: string },
  keys: readonly VerifierKey[],
): Promise<StatementFault | null> {
  const entry = digestNow(entryOf('evidence', body), hashNow);
  const [kept] = await store.entries(log.site, log.epoch, index, index + 1);
  if (!kept || Buffer.compare(kept, entry)) return 'altered-statement';
  if (!log.checkpoint) return 'pending';
  const note = await openNote(log.checkpoint, keys).catch(() => null);
  if (!note) return 'bad-checkpoint';
  const { origin, size, root } = parseCheckpoint(note.text);
  if (origin !== log.origin) return 'bad-checkpoint';
  if (index >= size) return 'pending';
  const tiles = readTiles(size, ({ level, n, width }) => readTile(store, log, Number(level), n, width));
  const path = await proveInclusion(index, size, tiles).catch(() => null);
  const leaf = digestNow(leafHash(entry), hashNow);
  return path && digestNow(verifyInclusion({ leaf, index, size, root, path }), hashNow) ? null : 'rewritten';
}
