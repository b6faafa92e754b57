// The logs of an endpoint, made ready at the start: nothing is served from a store that contradicts its anchor.
import type { Site } from '@assent/core';
import { formatVerifierKey } from '@assent/core/proof';
import type { AnchorFile } from '../anchor/anchor-file.ts';
import { type AnchorFault, checkAnchor } from '../anchor/check-anchor.ts';
import { retentionOf } from '../rights/retention-of.ts';
import type { Log, LogStore } from '../store/log-store.ts';
import { closeLog } from './close-log.ts';
import type { Keys } from './keys.ts';
import { type Anchored, type EpochStatement, openLog, type Policy } from './open-log.ts';

export interface OpenLogsParts extends Policy {
  readonly store: LogStore;
  readonly keys: Keys;
  readonly anchor: AnchorFile;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** True where the operator has decided that a log which contradicts its anchor is frozen and a new epoch begins. */
  readonly newEpoch: boolean;
  /** Hears of an epoch that begins because the log before it cannot go on, and of why: nobody should learn that from a receipt. */
  readonly onNewEpoch?: (site: string, epoch: number, found: Fault | 'frozen') => void;
}

type Fault = AnchorFault | 'missing' | 'foreign';

const FOUND: Readonly<Record<Fault, string>> = {
  foreign: 'the keys of another endpoint (hint: copy signing-key.pem and retired-keys.json from the data directory that the log was begun with)',
  missing: 'no such log (hint: this is another store, or an empty one)',
  shorter: 'fewer entries (hint: this is an older copy of the store, a backup perhaps)',
  changed: 'other entries (hint: the store was rewritten, or another one was started with the same name)',
  forged: 'a checkpoint that none of our keys has signed (hint: signing-key.pem or the anchor file belongs to another endpoint)',
};

/** Rejects, nothing changed, when a log is not what its anchor says, unless a new epoch may begin. A log is never continued then: that would fork it. */
export async function openLogs(sites: readonly Site[], parts: OpenLogsParts): Promise<void> {
  const { store, keys, anchor, now, newEpoch, retention, prune, onNewEpoch } = parts;
  const faults = await Promise.all(sites.map(async site => [site, await findFault(store, site, keys, anchor)] as const));
  const refused = faults.flatMap(([site, fault]) => (fault && !newEpoch ? [`${site.id}: ${FOUND[fault]}`] : []));
  if (refused.length)
    throw new Error(
      `expected the logs to contain all that was published of them, got ${refused.join('; ')}. Nothing was changed. ` +
        'Bring back the newest store, or begin a new epoch with --new-epoch: the old log stays frozen as it is, its receipts remain valid.',
    );
  for (const [site, fault] of faults) {
    const last = (await store.logs(site.id)).at(-1);
    if (fault && last) await store.freezeLog(site.id, last.epoch);
    if (fault === 'shorter' && last) await closeLog(store, site.id, last.epoch, keys);
    const { epoch } = await openLog(store, site, { keys, now, retention: retentionOf(site, retention), prune, anchored: newestAnchored(anchor, site.id) });
    if (epoch > Math.max(1, last?.epoch ?? 0)) onNewEpoch?.(site.id, epoch, fault ?? 'frozen');
  }
}

/** A frozen log may be shorter than its anchor, because a restored backup is; it is never continued. */
async function findFault(store: LogStore, site: Site, keys: Keys, anchor: AnchorFile): Promise<Fault | null> {
  const last = (await store.logs(site.id)).at(-1);
  if (last?.state === 'frozen') return null;
  if (last && (await isForeign(store, last, keys))) return 'foreign';
  const anchored = newestAnchored(anchor, site.id);
  if (!anchored || (last && anchored.epoch < last.epoch)) return null;
  if (last?.epoch !== anchored.epoch) return 'missing';
  return checkAnchor(store, last, anchored.checkpoint, keys.verifiers(last.origin));
}

/** True when none of the keys that the log names is known here: two endpoints would each sign it as their own. */
async function isForeign(store: LogStore, { site, epoch, origin, frontier }: Log, keys: Keys): Promise<boolean> {
  const said = (await store.statements(site, epoch, 0, frontier.size, 'epoch')).at(-1);
  const named = said ? (JSON.parse(said.body) as EpochStatement).keys : [];
  const own = keys.verifiers(origin).map(formatVerifierKey);
  return named.length > 0 && !named.some(key => own.includes(key));
}

function newestAnchored(anchor: AnchorFile, site: string): Anchored | null {
  const own = anchor.origins().flatMap(origin => {
    const epoch = new RegExp(`(?:^|/)log/${site}/(\\d+)$`).exec(origin)?.[1];
    return epoch ? { epoch: Number(epoch), checkpoint: anchor.last(origin) as string } : [];
  });
  return own.sort((a, b) => b.epoch - a.epoch)[0] ?? null;
}
