// Records in memory, written in batches that are kept whole or not at all.
import { fromBase64url } from '@assent/core/proof';
import type { Growth } from '../../log/growth.ts';
import { markOf } from '../mark.ts';
import { sameSubmission } from '../same-submission.ts';
import type { Addition, LoggedRecord, NewRecord, Outcome, Store } from '../store.ts';
import type { Contents, LogContents } from './contents.ts';
import { growInMemory, writeGrowth } from './log.ts';
import { addSighting } from './undeclared.ts';

/** `site subject id`: the key of a record. */
export const keyOf = ({ site, subject, id }: Pick<NewRecord, 'site' | 'subject' | 'id'>): string => `${site} ${subject} ${id}`;

export function recordsInMemory(contents: Contents): Pick<Store, 'append' | 'batchesAtOnce' | 'recordsOf' | 'recordsAt'> {
  return {
    append: async batch => append(contents, batch),
    batchesAtOnce: 1,
    async recordsOf(site, subject) {
      const own = [...contents.records.values()].filter(record => record.site === site && record.subject === subject);
      return own.sort((a, b) => Buffer.compare(fromBase64url(a.id), fromBase64url(b.id)));
    },
    async recordsAt(site, epoch, from, to) {
      const index = (record: LoggedRecord) => record.place?.index ?? -1;
      return [...contents.records.values()]
        .filter(record => record.site === site && record.place?.epoch === epoch && index(record) >= from && index(record) < to)
        .sort((a, b) => index(a) - index(b));
    },
  };
}

function append(contents: Contents, batch: readonly Addition[]): readonly Outcome[] {
  const fresh = new Map<string, LoggedRecord>();
  const logs = new Map<string, { readonly log: LogContents; readonly growth: Growth }>();
  const keep = (record: NewRecord): Outcome => {
    if (contents.erased.has(`${record.site} ${Buffer.from(markOf(record.subject, record.id)).toString('hex')}`)) return 'duplicate';
    const before = fresh.get(keyOf(record)) ?? contents.records.get(keyOf(record));
    if (before) return sameSubmission(before.record, record.record) ? 'duplicate' : 'conflict';
    if (record.salt.length !== 16) throw new TypeError(`expected a salt of 16 bytes, got ${record.salt.length}`);
    const growing = logs.get(record.site) ?? growInMemory(contents, record.site);
    logs.set(record.site, growing);
    const { entry, ends, ...kept } = record;
    fresh.set(keyOf(record), { ...kept, place: { epoch: growing.log.epoch, index: growing.growth.add(entry) } });
    const ended = ends && { ...record, id: ends.id };
    const earlier = ended && (fresh.get(keyOf(ended)) ?? contents.records.get(keyOf(ended)));
    if (ended && earlier) fresh.set(keyOf(ended), { ...earlier, due: Math.min(earlier.due, ends.due) });
    return 'new';
  };
  const outcomes = batch.map(({ record }) => (record ? keep(record) : 'new'));
  // nothing can fail any more
  for (const { log, growth } of logs.values()) writeGrowth(log, growth);
  for (const [key, record] of fresh) contents.records.set(key, record);
  contents.cells.push(...batch.flatMap(({ cells }, i) => (outcomes[i] === 'new' ? cells : [])));
  for (const { sightings = [] } of batch) for (const sighting of sightings) addSighting(contents, sighting);
  return outcomes;
}
