// Shows the checkpoints to the anchors, once a day and whenever a day was missed.
import { parseCheckpoint, proveConsistency, splitNote } from '@assent/core/proof';
import { readHashes } from '../log/read-hashes.ts';
import { type Job, makeJob } from '../operations/job.ts';
import type { Log } from '../store/log-store.ts';
import type { Store } from '../store/store.ts';
import type { Anchor } from './anchor.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface AnchorJobParts {
  readonly store: Store;
  readonly sites: readonly string[];
  readonly anchors: readonly Anchor[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Hears which anchor failed; it is asked again an hour later. */
  readonly onFailure: (error: unknown) => void;
}

/** Shows what is a day old or was never shown. */
export function makeAnchorJob({ store, sites, anchors, now, onFailure }: AnchorJobParts): Job {
  const show = async (anchor: Anchor, log: Log) => {
    const { site, epoch, origin, checkpoint } = log;
    const confirmed = (await store.anchored(site)).filter(one => one.epoch === epoch && one.anchor === anchor.name);
    const last = confirmed.at(-1);
    const { size } = parseCheckpoint(splitNote(checkpoint).text);
    if (last && (last.size >= size || now() - last.at < DAY)) return;
    const prove = (from: number) => proveConsistency(from, size, readHashes(store, log, size));
    const token = await anchor.confirm({ origin, size, checkpoint, before: last?.size ?? 0, prove });
    await store.keepAnchored({ site, epoch, size, anchor: anchor.name, checkpoint, token, at: now() });
  };
  const round = async () => {
    for (const site of sites) {
      const log = (await store.logs(site)).at(-1);
      if (log?.checkpoint)
        for (const anchor of anchors) await show(anchor, log).catch(error => onFailure(new Error(`${anchor.name}: ${String(error)}`, { cause: error })));
    }
  };
  return makeJob({ round, every: HOUR, onFailure });
}
