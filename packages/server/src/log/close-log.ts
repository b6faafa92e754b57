// The last checkpoint of a log that is frozen, so that what it got after the one before can be proven too.
import { digestNow, formatCheckpoint, rootOf, signNote } from '@assent/core/proof';
import type { LogStore } from '../store/log-store.ts';
import { hashNow } from './hash-now.ts';
import type { Keys } from './keys.ts';

/**
 * Signs the whole of a frozen log. Only for one that is shorter than what was published of it: its end is then a beginning of what was, and the next
 * epoch's first statement names the same root. The head of a log that was changed would be a fork, and is signed by nobody.
 */
export async function closeLog(store: Pick<LogStore, 'logs' | 'keepCheckpoint'>, site: string, epoch: number, keys: Keys): Promise<void> {
  const log = (await store.logs(site)).find(one => one.epoch === epoch);
  if (log?.state !== 'frozen') throw new Error(`expected the log ${epoch} of the site ${site} to be frozen, got ${log?.state ?? 'none'}`);
  const { origin, frontier } = log;
  const text = formatCheckpoint({ origin, size: frontier.size, root: digestNow(rootOf(frontier), hashNow) });
  await store.keepCheckpoint(site, epoch, await signNote(text, keys.signers(origin)));
}
