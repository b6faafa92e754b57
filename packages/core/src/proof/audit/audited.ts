// What an audit reads: the rows of a store, as they are kept, believed in nothing.
import type { ConsentRecord } from '../../record.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import type { Opening } from '../receipt/receipt.ts';
import type { Frontier } from '../tree/frontier.ts';

/** A record row that claims a leaf. */
export interface AuditedRecord extends Opening {
  readonly subject: string;
  readonly id: string;
}

/** A leaf, with everything that claims it. */
export interface AuditedLeaf {
  readonly index: number;
  /** As kept; `null` where it is missing, or where a record claims a leaf beyond the end. */
  readonly entry: Uint8Array | null;
  /** None after an erasure, one otherwise; more are findings. */
  readonly records: readonly AuditedRecord[];
  /** The public document of a leaf that is no record's. */
  readonly statement: { readonly type: string; readonly body: string } | null;
}

/** Up to 256 neighbouring leaves, the first a multiple of 256, with the hash that the tree keeps for them. */
export interface AuditedBundle {
  readonly leaves: readonly AuditedLeaf[];
  /** Of level 1 (C2SP tlog-tiles), for a full bundle; `null` where none is kept. */
  readonly above: Uint8Array | null;
}

/** One log of a site. */
export interface AuditedLog {
  readonly epoch: number;
  readonly origin: string;
  /** As kept: the size it claims, and the hashes it would be continued from. */
  readonly frontier: Frontier;
  /** Entries below it may have been pruned; a multiple of 256. `pruned` is the frontier of the tree before it, from its tiles. */
  readonly minimum: number;
  readonly pruned: Frontier;
  /** Every signed head that is known of it: published, anchored outside, taken from receipts. In any order. */
  readonly checkpoints: readonly string[];
  /** The log's own keys, old ones too. */
  readonly keys: readonly VerifierKey[];
  /** From `minimum` on, every leaf once and in order, then what claims leaves beyond the end. */
  bundles(): AsyncIterable<AuditedBundle>;
}

/** An anonymous counter of one hour, as kept or as a record explains it. */
export interface AuditedCell {
  /** Whole hours since 1970, UTC. */
  readonly hour: number;
  readonly version: string;
  readonly profile: string;
  readonly locale: string;
  readonly device: string;
  readonly counter: string;
  readonly n: number;
}

/** A site's logs, oldest epoch first, and its counters. */
export interface AuditedSite {
  readonly site: string;
  readonly logs: readonly AuditedLog[];
  /** How many record rows there are, whatever log they claim to be in. */
  readonly records: number;
  /** Counters that come from records, in any order; those of displays are nobody's and stay out. */
  cells(): AsyncIterable<readonly AuditedCell[]>;
  /** The document that evidence names by that SHA-256 (hex), as kept; `null` where there is none. */
  document(name: string): Promise<Uint8Array | null>;
  /** Which counters one record moves. */
  count(record: ConsentRecord): readonly AuditedCell[];
}
