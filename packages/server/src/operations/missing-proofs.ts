// Counts the choices that cannot be proven: a later record says that they were made, and their own record never came.
import type { ConsentRecord } from '@assent/core';
import { parseCheckpoint, splitNote, TILE_WIDTH } from '@assent/core/proof';
import type { Log } from '../store/log-store.ts';
import type { LoggedRecord, Store } from '../store/store.ts';
import { type Job, makeJob } from './job.ts';

const PAUSE = 5 * 60_000;

/** More than so many of a site are counted without being remembered: whoever sends records can name what never was. */
const MOST = 10_000;

export interface MissingProofsParts {
  readonly store: Pick<Store, 'logs' | 'recordsAt' | 'recordsOf' | 'erasedOn'>;
  readonly sites: readonly string[];
  readonly onFailure: (error: unknown) => void;
}

/** Looks at what the logs have got since the last look. */
export interface MissingProofs extends Job {
  /** How many of a site are missing, those at the ends of frozen logs that no checkpoint covers included; `null` before the first look. One that comes late, or is erased on request, is missing no longer. */
  count(site: string): number | null;
}

/** A choice without its record, and the record that names it. */
interface Gap {
  readonly subject: string;
  readonly id: string;
  readonly by: string;
}

interface Watched {
  /** The next leaf to look at, by epoch. */
  readonly next: Map<number, number>;
  readonly gaps: Map<string, Gap>;
  /** Beyond MOST. */
  more: number;
  /** Entries at the ends of frozen logs that no checkpoint covers, nor ever will. */
  unsigned: number;
  looked: boolean;
}

export function makeMissingProofs({ store, sites, onFailure }: MissingProofsParts): MissingProofs {
  const watched = new Map(sites.map(site => [site, { next: new Map(), gaps: new Map(), more: 0, unsigned: 0, looked: false } as Watched]));

  const idsOf = async (site: string, subject: string) => (await store.recordsOf(site, subject)).map(({ id }) => id);
  const isThere = async (site: string, { subject, id }: Gap) => (await idsOf(site, subject)).includes(id) || (await store.erasedOn(site, subject, id)) !== null;

  const addGaps = async (site: string, on: Watched, records: readonly LoggedRecord[]) => {
    for (const { subject, id: by, record } of records) {
      // nearly every record is a first one: those are not parsed
      if (record.includes('"supersedes":null')) continue;
      const { supersedes } = JSON.parse(record) as ConsentRecord;
      if (!supersedes) continue;
      const gap = { subject, id: supersedes, by };
      if (await isThere(site, gap)) continue;
      if (on.gaps.size < MOST) on.gaps.set(`${subject} ${supersedes}`, gap);
      else on.more++;
    }
  };
  const lookAt = async (site: string, on: Watched, stopped: () => boolean, { epoch, frontier: { size } }: Log) => {
    for (let from = on.next.get(epoch) ?? 0; from < size; from += TILE_WIDTH) {
      if (stopped()) return;
      await addGaps(site, on, await store.recordsAt(site, epoch, from, Math.min(from + TILE_WIDTH, size)));
      on.next.set(epoch, Math.min(from + TILE_WIDTH, size));
      await new Promise(setImmediate); // a long log must not keep visitors waiting
    }
  };
  const look = async (site: string, on: Watched, stopped: () => boolean) => {
    for (const [key, gap] of on.gaps) if ((await isThere(site, gap)) || !(await idsOf(site, gap.subject)).includes(gap.by)) on.gaps.delete(key);
    const logs = await store.logs(site);
    for (const log of logs) await lookAt(site, on, stopped, log);
    on.unsigned = logs.filter(({ state }) => state === 'frozen').reduce((sum, { frontier, checkpoint }) => sum + frontier.size - sizeOf(checkpoint), 0);
    on.looked = true;
  };
  const round = async (stopped: () => boolean) => {
    for (const [site, on] of watched) await look(site, on, stopped).catch(onFailure);
  };
  return {
    ...makeJob({ round, every: PAUSE, onFailure }),
    count: site => {
      const on = watched.get(site);
      return on?.looked ? on.gaps.size + on.more + on.unsigned : null;
    },
  };
}

const sizeOf = (checkpoint: string): number => (checkpoint ? parseCheckpoint(splitNote(checkpoint).text).size : 0);
