// Retention: records that are due go, by themselves, with their tombstones; and entries of the log that stand for nothing any more.
import { TILE_WIDTH } from '@assent/core/proof';
import { type Job, makeJob } from '../operations/job.ts';
import type { Store } from '../store/store.ts';
import { ACT_DAYS } from '../store/act-store.ts';
import { eraseRecords } from './erase-records.ts';
import { REQUEST_DAYS } from './take-request.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface RetentionParts {
  readonly store: Store;
  readonly sites: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears that the log of a site has grown by tombstones, and by how many records fewer there are. */
  readonly onErased: (site: string, count: number) => void;
  readonly onFailure: (error: unknown) => void;
  /** True = entries before the oldest record are pruned (C2SP tlog-tiles, minimum index), as the log's own statement then says. */
  readonly prune: boolean;
}

/** Erases all that is due by now. */
export function makeRetentionJob({ store, sites, now, onErased, onFailure, prune }: RetentionParts): Job {
  const runSite = async (site: string) => {
    const due = Math.floor(now() / DAY);
    const on = new Date(now()).toISOString().slice(0, 10);
    const erased = await eraseRecords(store, { site, of: { due }, on, reason: 'retention' });
    if (erased) onErased(site, erased);
    await store.forgetRequests(site, now() - REQUEST_DAYS * DAY);
    if (prune) for (const { epoch } of await store.logs(site)) await store.prune(site, epoch, await findMinimum(store, site, epoch));
  };
  const round = async () => {
    for (const site of sites) await runSite(site).catch(onFailure);
    await forgetActs(store, now()).catch(onFailure);
  };
  return makeJob({ round, every: HOUR, onFailure });
}

/** The audit log says itself that its beginning was forgotten. */
async function forgetActs(store: Store, now: number): Promise<void> {
  const count = await store.forgetActs(now - ACT_DAYS * DAY);
  if (count) await store.keepAct({ at: now, account: null, act: 'acts-forgotten', site: null, about: null, detail: { count: String(count) } });
}

/** The first entry of the bundle that holds the oldest record; of a log without records, of its last bundle. */
async function findMinimum(store: Store, site: string, epoch: number): Promise<number> {
  const log = (await store.logs(site)).find(one => one.epoch === epoch);
  const end = log?.frontier.size ?? 0;
  for (let from = log?.minimum ?? 0; from + TILE_WIDTH < end; from += TILE_WIDTH)
    if ((await store.recordsAt(site, epoch, from, from + TILE_WIDTH)).length) return from;
  return end - (end % TILE_WIDTH || Math.min(end, TILE_WIDTH));
}
