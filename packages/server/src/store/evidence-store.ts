// The evidence's part of a store: documents by content hash, and what outsiders said about checkpoints.

/** What somebody outside confirmed about a checkpoint. */
export interface Anchored {
  readonly site: string;
  readonly epoch: number;
  /** Tree size of the checkpoint. */
  readonly size: number;
  /** The kind of anchor and its name, for instance `rfc3161` or `witness:example.org/w1`. */
  readonly anchor: string;
  /** The signed note that was shown to it. */
  readonly checkpoint: string;
  /** What it answered: a time stamp token, a cosignature line; empty where it answers nothing. */
  readonly token: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface EvidenceStore {
  /** Keeps documents under the SHA-256 (hex) of their bytes; those that are known stay as they are. All or none, durable once resolved. */
  keepEvidence(site: string, documents: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /** The document with that hash; `null` when there is none. */
  evidence(site: string, hash: string): Promise<Uint8Array | null>;
  /** Hashes of all documents of a site, sorted. */
  evidenceOf(site: string): Promise<readonly string[]>;
  /** Keeps a confirmation; the same one again changes nothing. */
  keepAnchored(anchored: Anchored): Promise<void>;
  /** Every confirmation about a site's logs, oldest first. */
  anchored(site: string): Promise<readonly Anchored[]>;
}
