// Makes the receipt of a record: the visitor's own proof, checkable without this endpoint (C2SP tlog-proof).
import { formatReceipt, parseCheckpoint, proveInclusion, splitNote } from '@assent/core/proof';
import type { Publisher } from '../log/publisher.ts';
import { readHashes } from '../log/read-hashes.ts';
import type { LogStore } from '../store/log-store.ts';
import type { LoggedRecord } from '../store/store.ts';

/** Answers the text of a `.tlog-proof` file; `null` while no published checkpoint covers the record. */
export type MakeReceipt = (record: LoggedRecord) => Promise<string | null>;

export const makeReceipts =
  (store: Pick<LogStore, 'logs' | 'entries' | 'tile'>, publisher: Pick<Publisher, 'latest'>): MakeReceipt =>
  async ({ site, place, salt, record }) => {
    if (!place) return null;
    const { epoch, index } = place;
    const latest = publisher.latest(site);
    // a frozen log has its last checkpoint in the store; that of the open one counts only once it is anchored
    const checkpoint =
      latest?.epoch === epoch ? latest.checkpoint : (await store.logs(site)).find(log => log.epoch === epoch && log.state === 'frozen')?.checkpoint;
    if (!checkpoint) return null;
    const { size } = parseCheckpoint(splitNote(checkpoint).text);
    if (index >= size) return null;
    const path = await proveInclusion(index, size, readHashes(store, { site, epoch }, size));
    return formatReceipt({ salt, record, index, path, checkpoint });
  };
