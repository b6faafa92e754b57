// The store: what survives. One interface; its contract is this prose, and test/contract runs it on every implementation.
import type { Cell, DayCount } from '../tally/cell.ts';
import type { Sighting } from '../tally/sighting.ts';
import type { AccountStore } from './account-store.ts';
import type { ActStore } from './act-store.ts';
import type { AuditStore } from './audit-store.ts';
import type { EvidenceStore } from './evidence-store.ts';
import type { ExperimentStore } from './experiment-store.ts';
import type { LogStore, Place } from './log-store.ts';
import type { RequestStore } from './request-store.ts';
import type { SheetStore } from './sheet-store.ts';
import type { RightsStore } from './rights-store.ts';

/** A record as kept, with what is needed to prove and one day to erase it. */
export interface KeptRecord {
  readonly site: string;
  readonly subject: string;
  readonly id: string;
  /** 16 random bytes; with the record they open its commitment in the log (law §4.4). */
  readonly salt: Uint8Array;
  /** Canonical JSON (RFC 8785) of the `ConsentRecord`: exactly the bytes that are hashed and signed. */
  readonly record: string;
  /** The day on which it is to be erased, whole days since 1970, UTC (law §4.5). */
  readonly due: number;
}

/** A record to be kept. */
export interface NewRecord extends KeptRecord {
  /** What the log gets for it: 0x01 ‖ SHA-256(salt ‖ record), 33 bytes. */
  readonly entry: Uint8Array;
  /** The subject's earlier record that this one ends, and when that is due from now on; a due day only ever comes nearer. */
  readonly ends: { readonly id: string; readonly due: number } | null;
}

/** A record as read back. */
export interface LoggedRecord extends KeptRecord {
  /** Where its leaf is. `null` while a store with an intake has not put it into the log yet. */
  readonly place: Place | null;
}

/** What one request adds: at most one record, and the anonymous counters that go with it. */
export interface Addition {
  readonly record: NewRecord | null;
  readonly cells: readonly Cell[];
  /** Third parties that nobody declared, as a report names them. */
  readonly sightings?: readonly Sighting[];
}

/** Sightings of one host under one directive, added up. */
export interface SightingCount extends Pick<Sighting, 'host' | 'directive' | 'enforced'> {
  /** The last day, whole days since 1970, UTC. */
  readonly last: number;
  readonly n: number;
}

/**
 * `duplicate`: a record of the same submission is there already (`same-submission.ts`), or one was under the same subject and id and has been erased.
 * `conflict`: one of another submission under the same subject and id. Neither changes anything.
 */
export type Outcome = 'new' | 'duplicate' | 'conflict';

/** A version of a site as declared, kept for ever: records refer to it. */
export interface KeptVersion {
  readonly site: string;
  /** SHA-256 (hex) of the canonical site. */
  readonly hash: string;
  /** JSON of the resolved site. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly firstSeen: number;
}

export interface Store extends SheetStore, LogStore, EvidenceStore, RightsStore, AuditStore, AccountStore, ActStore, RequestStore, ExperimentStore {
  /**
   * Adds a batch in ONE transaction and answers each addition, in order: every new record with its entry at the end of its site's open log and its
   * counters. When it resolves, everything new is durable: it survives `kill -9` and a power cut. When it rejects, nothing of the batch was kept,
   * except with a CommitError, after which that is unknown. An addition repeated within a batch is a duplicate like any other.
   * A store with an intake may put record, entry and counters into the log a moment later, in ONE transaction of their own; what is new is decided before.
   * The cells of a duplicate or a conflict are not counted. Rejects where a record's site has no open log.
   */
  append(batch: readonly Addition[]): Promise<readonly Outcome[]>;
  /** How many batches it gains by having at once: the one that it works on, and those that are there when it has done. */
  readonly batchesAtOnce: number;
  /** A subject's records on one site, oldest id first; `[]` when there are none. Never those of another site. */
  recordsOf(site: string, subject: string): Promise<readonly LoggedRecord[]>;
  /** The records behind leaves `from` up to, not including, `to` of a log, in the order of the log; leaves without one are left out. */
  recordsAt(site: string, epoch: number, from: number, to: number): Promise<readonly LoggedRecord[]>;
  /** Sums of the counters of a site over whole days since 1970, `from` to `to` (both included, UTC). */
  tallies(site: string, from: number, to: number): Promise<readonly DayCount[]>;
  /** Every counter of a site as kept, in batches and in no particular order. */
  cells(site: string): AsyncIterable<readonly Cell[]>;
  /** True once anything was ever counted for the site. */
  anyTally(site: string): Promise<boolean>;
  /**
   * Hosts of a site that nobody declared, since a whole day since 1970 (included). Of each site at most 100 hosts a day are told apart,
   * the rest is counted as `other`; days are forgotten after 90.
   */
  undeclared(site: string, from: number): Promise<readonly SightingCount[]>;
  /** Every version of a site, first seen first. */
  versions(site: string): Promise<readonly KeptVersion[]>;
  /** Keeps a version; one that is known stays as first seen. */
  keepVersion(version: KeptVersion): Promise<void>;
  /** Rejects when the store cannot answer; for readiness. */
  ping(): Promise<void>;
  /** Writes everything back and lets go of the file. Nothing may be called afterwards. */
  close(): Promise<void>;
}
