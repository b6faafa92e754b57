// The log's part of a store: entries in order, what is said in the open beside them, and the tree above.
import type { Frontier } from '@assent/core/proof';

/** Position of a leaf: which log of the site, and which leaf of it, from 0. */
export interface Place {
  readonly epoch: number;
  readonly index: number;
}

/** One log: of one site, in one epoch. A new epoch begins when an earlier log cannot be continued without forking it. */
export interface Log {
  readonly site: string;
  /** 1, 2 … */
  readonly epoch: number;
  /** C2SP origin, for instance `consent.example.org/log/shop/1`; never changes. Empty where a migration made the log: `openLog` names it. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  /** Only the newest log of a site is open, unless a restored backup froze it; the others are frozen and never grow. */
  readonly state: 'open' | 'frozen';
  /** The tree over all entries, those of the last commit included. */
  readonly frontier: Frontier;
  /** Entries below it may be gone (C2SP tlog-tiles, minimum index); a multiple of 256. The tree and old proofs remain valid. */
  readonly minimum: number;
  /** The last checkpoint that was published, a signed note; empty while there is none. */
  readonly checkpoint: string;
}

/** A public document that the log commits to: what was shown, what was erased, how a log began and who signs it. Kept as long as the log. */
export interface Statement {
  readonly type: 'evidence' | 'tombstone' | 'epoch';
  /** Canonical JSON (RFC 8785). */
  readonly body: string;
  /** Its type ‖ SHA-256 of the body, 33 bytes. */
  readonly entry: Uint8Array;
}

export interface LoggedStatement extends Omit<Statement, 'entry'> {
  /** Which leaf it is, from 0. */
  readonly index: number;
}

export interface LogStore {
  /** Every log of a site, oldest epoch first; `[]` when there is none. */
  logs(site: string): Promise<readonly Log[]>;
  /**
   * Begins the next epoch in ONE transaction: freezes the log before it, and makes an open one whose entry 0 is the statement.
   * A log without a name, made by a migration, is named instead, and gets the statement at its end. Durable once resolved.
   */
  openLog(log: Pick<Log, 'site' | 'epoch' | 'origin' | 'began'>, statement: Statement): Promise<void>;
  /** No entry may follow: what a restored backup needs, which may lack some. Durable once resolved. */
  freezeLog(site: string, epoch: number): Promise<void>;
  /** Appends a statement to the open log of a site and answers its index. Durable once resolved. */
  state(site: string, statement: Statement): Promise<number>;
  /** Statements at leaves `from` up to, not including, `to`, in the order of the log; of one type where one is given. */
  statements(site: string, epoch: number, from: number, to: number, type?: Statement['type']): Promise<readonly LoggedStatement[]>;
  /** Entries `from` up to, not including, `to`, in order; fewer where the log ends or was pruned. */
  entries(site: string, epoch: number, from: number, to: number): Promise<readonly Uint8Array[]>;
  /** The hashes of tile `n` of a level from 1 (C2SP tlog-tiles) that are complete by now, 32 bytes each, in a row; empty when there are none. */
  tile(site: string, epoch: number, level: number, n: number): Promise<Uint8Array>;
  /** Keeps the checkpoint that is about to be published. Durable once resolved. */
  keepCheckpoint(site: string, epoch: number, checkpoint: string): Promise<void>;
  /** Deletes whole bundles of entries, and statements, below `minimum`; records, tiles from level 1 and the frontier stay. A minimum never falls. */
  prune(site: string, epoch: number, minimum: number): Promise<void>;
}
