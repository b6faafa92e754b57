// Holds a log against its anchor: nothing that was ever published may be missing from it or changed in it (invariant I9).
import { digest, digestNow, openNote, parseCheckpoint, proveConsistency, rootOf, verifyConsistency, type VerifierKey } from '@assent/core/proof';
import { hashNow } from '../log/hash-now.ts';
import { readHashes } from '../log/read-hashes.ts';
import type { Log, LogStore } from '../store/log-store.ts';

/** `forged`: no key of ours signed the anchor. `shorter`: the log lacks entries. `changed`: it has other ones. */
export type AnchorFault = 'forged' | 'shorter' | 'changed';

/** `null` when the anchored checkpoint is a beginning of the log, or its present. */
export async function checkAnchor(
  store: Pick<LogStore, 'entries' | 'tile'>,
  log: Log,
  checkpoint: string,
  trusted: readonly VerifierKey[],
): Promise<AnchorFault | null> {
  const opened = await openNote(checkpoint, trusted).catch(() => null);
  if (!opened) return 'forged';
  const { origin, size, root } = parseCheckpoint(opened.text);
  if (origin !== log.origin) return 'forged';
  if (log.frontier.size < size) return 'shorter';
  const second = { size: log.frontier.size, root: digestNow(rootOf(log.frontier), hashNow) };
  const path = await proveConsistency(size, second.size, readHashes(store, log, second.size)).catch(() => null);
  return path && (await digest(verifyConsistency({ first: { size, root }, second, path }))) ? null : 'changed';
}
