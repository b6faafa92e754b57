// Whether an endpoint has erased the record of a receipt since: its log says so in the open, and the leaf is still there.
import { parseTombstone, type Proven, type Tombstone } from '@assent/core/proof';
import { type Data, withStore } from '../open-data.ts';

/** The statement that names the record's leaf, `null` without one: then the record is there, or the data is that of another log. */
export function findErasure(data: Data, { record, origin, index }: Proven): Promise<Pick<Tombstone, 'on' | 'reason'> | null> {
  return withStore(data, async store => {
    const logs = await store.logs(record.site);
    const epoch = logs.find(log => log.origin === origin)?.epoch;
    for (const log of epoch === undefined ? [] : logs)
      for (const { body } of await store.statements(log.site, log.epoch, 0, log.frontier.size, 'tombstone')) {
        const { on, reason, leaves } = parseTombstone(body);
        if (leaves.some(leaf => leaf.epoch === epoch && leaf.from <= index && index < leaf.to)) return { on, reason };
      }
    return null;
  });
}
