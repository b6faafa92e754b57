// Erasure and restriction in memory.
import type { Erasure, RightsStore } from '../rights-store.ts';
import { markOf } from '../mark.ts';
import type { LoggedRecord } from '../store.ts';
import type { Contents } from './contents.ts';
import { growInMemory, stateInMemory } from './log.ts';
import { keyOf } from './records.ts';

export function rightsInMemory(contents: Contents): RightsStore {
  const { records, erased, restricted } = contents;
  const markKey = (site: string, subject: string, id: string) => `${site} ${Buffer.from(markOf(subject, id)).toString('hex')}`;
  const isMeant = (record: LoggedRecord, { site, of }: Erasure) =>
    record.site === site && !restricted.has(`${site} ${record.subject}`) && ('subject' in of ? record.subject === of.subject : record.due <= of.due);
  /** The last record of a subject is gone: what is left names nobody. */
  const forget = (site: string, subject: string, on: string) => {
    erased.set(markKey(site, subject, ''), on);
    for (const [key, request] of contents.requests)
      if (request.site === site && request.subject === subject) contents.requests.set(key, { ...request, subject: null });
  };
  return {
    async erase(erasure) {
      const meant = [...records.values()]
        .filter(record => isMeant(record, erasure))
        .sort(byPlace)
        .slice(0, erasure.limit);
      if (!meant.length) return 0;
      const statement = erasure.tombstone(meant.flatMap(({ place }) => place ?? []));
      growInMemory(contents, erasure.site); // throws before anything is changed
      for (const record of meant) {
        records.delete(keyOf(record));
        erased.set(markKey(record.site, record.subject, record.id), erasure.on);
      }
      for (const { site, subject } of meant)
        if (![...records.values()].some(kept => kept.site === site && kept.subject === subject)) forget(site, subject, erasure.on);
      stateInMemory(contents, erasure.site, statement);
      return meant.length;
    },
    async erasedOn(site, subject, id) {
      return erased.get(markKey(site, subject, id)) ?? null;
    },
    async restrict(site, subject, since) {
      const key = `${site} ${subject}`;
      if (since === null) restricted.delete(key);
      else if (!restricted.has(key)) restricted.set(key, since);
    },
    async restrictedSince(site, subject) {
      return restricted.get(`${site} ${subject}`) ?? null;
    },
  };
}

const byPlace = ({ place: a }: LoggedRecord, { place: b }: LoggedRecord) => (a && b ? a.epoch - b.epoch || a.index - b.index : 0);
