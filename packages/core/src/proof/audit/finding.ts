// Findings of an audit: what does not fit, where, and what that means.

/** What an audit can find; each code has an anchor of the same name in packages/cli/FINDINGS.md. */
export type FindingCode =
  /** A record or its salt is not what its leaf commits to, or stands under another subject or id. */
  | 'altered-record'
  /** A leaf has lost its record, and no tombstone says so. */
  | 'deleted-record'
  /** A record claims a leaf that is another's, that is none of a record, or that does not exist. */
  | 'inserted-record'
  /** A record stands at the leaf of another one. */
  | 'reordered-record'
  /** An entry is not the one that the tree above it was built from. */
  | 'altered-entry'
  /** An entry is gone, though it was not pruned. */
  | 'deleted-entry'
  /** A public statement is not the one that its leaf commits to. */
  | 'altered-statement'
  /** The leaf of a statement has lost it. */
  | 'deleted-statement'
  /** A document that evidence names (a version's file, a picture of its notice) is not the one that its name is the hash of. */
  | 'altered-evidence'
  /** A document that evidence names is gone. */
  | 'deleted-evidence'
  /** A tombstone names a leaf that still has its record, or never had one. */
  | 'false-tombstone'
  /** The hashes kept above the entries are not theirs. */
  | 'altered-tree'
  /** A head that was signed once is not that of these entries: the history before it was rewritten. */
  | 'rewritten'
  /** A head that was signed once covers more entries than there are. */
  | 'shortened'
  /** A kept head that no key of the log signed, or that is none. */
  | 'bad-checkpoint'
  /** A counter that its records do not explain. */
  | 'tally';

export interface Finding {
  readonly code: FindingCode;
  /** Which log of the site; `null` for what is about all of them. */
  readonly epoch: number | null;
  /** The leaves it is about, `from` up to, not including, `to`; `null` where it is about none. */
  readonly leaves: readonly [from: number, to: number] | null;
  /** What was expected, what came; nothing of a record. */
  readonly message: string;
}

/** Keeps the first `limit` findings and counts the rest, so that a broken log of any size can be told of. */
export class Findings {
  readonly kept: Finding[] = [];
  more = 0;
  readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(code: FindingCode, epoch: number | null, leaves: Finding['leaves'], message: string): void {
    if (this.kept.length < this.limit) this.kept.push({ code, epoch, leaves, message });
    else this.more++;
  }
}
