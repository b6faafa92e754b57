// Makes a site's log ready at the start: the first one, the next epoch after a frozen one, and what is said when keys have changed.
import { canonicalize, type Site } from '@assent/core';
import { digestNow, entryOf, formatVerifierKey, rootOf, toBase64url } from '@assent/core/proof';
import type { Log, LogStore, Statement } from '../store/log-store.ts';
import type { Retention } from '../rights/due-day.ts';
import { hashNow } from './hash-now.ts';
import type { Keys } from './keys.ts';

/** How long what is in the log is kept: the written policy without which no entry may be pruned (C2SP tlog-tiles). */
export interface Policy {
  readonly retention: Retention;
  /** True = entries that are older than the oldest record are pruned. */
  readonly prune: boolean;
}

/** What entry 0 of a log says about it; said again when its keys or its policy change. */
export interface EpochStatement extends Policy {
  readonly schema: 'assent-epoch/1';
  readonly origin: string;
  /** Verifier keys, the current one first. */
  readonly keys: readonly string[];
  /** The log before it, and how far that had come when it was frozen. */
  readonly previous: { readonly origin: string; readonly size: number; readonly root: string } | null;
  /** The newest checkpoint of the log before it that was published; it tells of entries that are lost. */
  readonly published: string | null;
}

/** The newest checkpoint outside the store. */
export interface Anchored {
  readonly epoch: number;
  /** A signed note. */
  readonly checkpoint: string;
}

export interface OpenLogParts extends Policy {
  readonly keys: Keys;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly anchored: Anchored | null;
}

/** Answers the open log of a site: the one that is there, or a new one whose epoch nothing outside has seen yet. */
export async function openLog(store: LogStore, site: Site, { keys, now, anchored, retention, prune }: OpenLogParts): Promise<Log> {
  const logs = await store.logs(site.id);
  const last = logs.at(-1);
  if (last?.state === 'open' && last.origin) {
    await sayAgain(store, last, { keys, retention, prune });
    return last;
  }
  // without a name: made by a migration, nothing of it was ever published
  const epoch = last?.state === 'open' ? last.epoch : Math.max(last?.epoch ?? 0, anchored?.epoch ?? 0) + 1;
  const origin = originOf(site, epoch);
  const previous =
    last?.state === 'frozen' ? { origin: last.origin, size: last.frontier.size, root: toBase64url(digestNow(rootOf(last.frontier), hashNow)) } : null;
  const statement = makeStatement({ origin, keys, retention, prune, previous, published: anchored?.checkpoint ?? null });
  await store.openLog({ site: site.id, epoch, origin, began: now }, statement);
  return (await store.logs(site.id)).at(-1) as Log;
}

async function sayAgain(store: LogStore, { site, epoch, origin, frontier }: Log, about: Policy & { readonly keys: Keys }): Promise<void> {
  const said = (await store.statements(site, epoch, 0, frontier.size, 'epoch')).at(-1);
  const before = said && (JSON.parse(said.body) as EpochStatement);
  const statement = makeStatement({ origin, ...about, previous: before?.previous ?? null, published: before?.published ?? null });
  if (said?.body !== statement.body) await store.state(site, statement);
}

function makeStatement({ keys, ...about }: Omit<EpochStatement, 'schema' | 'keys'> & { readonly keys: Keys }): Statement {
  const body = canonicalize({ schema: 'assent-epoch/1', ...about, keys: keys.verifiers(about.origin).map(formatVerifierKey) } satisfies EpochStatement);
  return { type: 'epoch', body, entry: digestNow(entryOf('epoch', body), hashNow) };
}

/** An address without scheme under which the log is served (C2SP tlog-checkpoint). It stays what it was when the endpoint moves. */
function originOf({ id, endpoint }: Site, epoch: number): string {
  const { host, pathname } = new URL(endpoint ?? 'http://localhost');
  return `${host}${pathname.replace(/\/$/, '')}/log/${id}/${epoch}`;
}
