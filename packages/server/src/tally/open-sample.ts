// The sample store: its own file, made when somebody asks, made again when the calendar has moved on.
import { rmSync } from 'node:fs';
import type { ServedSite } from '../sites/served-site.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { SAMPLE_DAYS, sampleDay, sampleVersions } from './sample.ts';

export interface SampleStore {
  /** The store with the sample days up to `today` (whole days since 1970). */
  open(served: ServedSite, today: number): Promise<Store>;
  close(): Promise<void>;
}

/** `file` is deleted and written anew as needed; it never holds anything real. */
export function makeSampleStore(file: string): SampleStore {
  let current: { readonly key: string; readonly store: Promise<Store> } | null = null;
  const close = async () => {
    await (await current?.store)?.close();
    current = null;
  };
  return {
    close,
    open: async (served, today) => {
      const key = `${served.site.id} ${served.version} ${today}`;
      if (current?.key !== key) {
        const before = close();
        current = { key, store: before.then(() => fill(file, served, today)) };
      }
      return current.store;
    },
  };
}

async function fill(file: string, served: ServedSite, today: number): Promise<Store> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const store = openSqliteStore(file);
  const days = Array.from({ length: SAMPLE_DAYS }, (_, i) => today - SAMPLE_DAYS + 1 + i);
  const versions = sampleVersions(served.site, served.version, today);
  for (const version of versions) await store.keepVersion(version);
  await store.append(days.map(day => ({ record: null, cells: sampleDay(served.site, versions, served.calendar.day(day)) })));
  for (const month of served.calendar.months(today - SAMPLE_DAYS, today)) {
    if ((month.at(-1)?.day ?? today) < today) await store.bind(served.site.id, month);
    else for (const day of month) if (day.day < today) await store.fold(served.site.id, day);
  }
  return store;
}
