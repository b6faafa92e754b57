// An anchor: somebody outside who is shown a checkpoint, so that its owner cannot take it back.

export interface ShownCheckpoint {
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** The signed note. */
  readonly checkpoint: string;
  /** Size of the last checkpoint that this anchor has confirmed; 0 = none. */
  readonly before: number;
  /** Consistency proof from an earlier size (RFC 6962 §2.1.2); empty from 0. */
  readonly prove: (from: number) => Promise<readonly Uint8Array[]>;
}

export interface Anchor {
  /** Kind and name, kept with what it confirms: `rfc3161:tsa.example.org`, `witness:example.org/w1`, `mail:dpo@example.org`. */
  readonly name: string;
  /** Shows a checkpoint and answers what confirms it, checked: a time stamp token, cosignature lines; empty where there is nothing to keep. Rejects otherwise. */
  confirm(shown: ShownCheckpoint): Promise<Uint8Array>;
}
