// Makes the receipt of a record: the visitor's own proof, checkable without this endpoint (C2SP tlog-proof).
import { formatReceipt, proveInclusion } from '@assent/core/proof';
import type { Publisher } from '../log/publisher.ts';
import { readHashes } from '../log/read-hashes.ts';
import type { LoggedRecord, Store } from '../store/store.ts';
import { findCheckpoint } from './find-checkpoint.ts';

/** Answers the text of a `.tlog-proof` file; `null` while no published checkpoint covers the record. */
export type MakeReceipt = (record: LoggedRecord) => Promise<string | null>;

export const makeReceipts =
  (store: Pick<Store, 'logs' | 'entries' | 'tile' | 'anchored'>, publisher: Pick<Publisher, 'latest'>): MakeReceipt =>
  async ({ site, place, salt, record }) => {
    const found = place && (await findCheckpoint({ store, publisher }, site, place));
    if (!found) return null;
    const { epoch, index } = place;
    const path = await proveInclusion(index, found.size, readHashes(store, { site, epoch }, found.size));
    return formatReceipt({ salt, record, index, path, checkpoint: found.checkpoint });
  };
