// What the leaves of a log add up to in its audit: counts, lost records, tombstones, and records that stand in another's place.
import { type LeafRange, parseTombstone } from '../log/tombstone.ts';
import type { AuditedLeaf, AuditedSite } from './audited.ts';
import type { CheckedBundle } from './check-bundle.ts';
import type { CheckedLeaf } from './check-leaf.ts';
import type { DocumentDesk } from './document-desk.ts';
import type { Findings } from './finding.ts';
import type { LeafSet } from './leaf-set.ts';
import type { TallyBook } from './tally-book.ts';

/** Epoch → leaves without a record that no tombstone has explained so far. */
export type Missing = ReadonlyMap<number, LeafSet>;

/** What the leaves of all logs of a site add to. */
export interface LeafDeskParts {
  readonly missing: Missing;
  readonly book: TallyBook;
  readonly documents: DocumentDesk;
  readonly findings: Findings;
  readonly count: AuditedSite['count'];
}

// a record at another's leaf is paired with it at the end; beyond this many, mismatches are told without
const MOST_STRANGERS = 10_000;
const HOUR = 3_600_000;

export class LeafDesk {
  readonly counts = { records: 0, erased: 0, statements: 0 };
  /** Record rows so far, sound or not. */
  seen = 0;
  private readonly strangers: { readonly index: number; readonly entry: string; readonly claimed: string }[] = [];
  private readonly epoch: number;
  private readonly parts: LeafDeskParts;

  constructor(epoch: number, parts: LeafDeskParts) {
    this.epoch = epoch;
    this.parts = parts;
  }

  take(leaves: readonly AuditedLeaf[], { leaves: checked, altered }: CheckedBundle): void {
    for (const [at, leaf] of checked.entries()) {
      this.seen += leaves[at]?.records.length ?? 0;
      if (leaf.problem) this.parts.findings.add(leaf.problem[0], this.epoch, [leaf.index, leaf.index + 1], leaf.problem[1]);
      if (leaf.type === 'record') this.takeRecord(leaf);
      else if (leaf.type) this.counts.statements++;
      else this.parts.book.missing(1);
      if (leaf.type === 'tombstone' && leaf.statement !== null) this.bury(leaf.index, leaf.statement);
      if (leaf.type === 'evidence' && leaf.statement !== null) this.parts.documents.take(leaf.statement, this.epoch, leaf.index);
      if (!leaf.claimed || leaf.problem) continue;
      if (Array.isArray(altered) && altered.includes(leaf.index))
        this.say('altered-entry', leaf.index, `expected the entry that the tree and the record at leaf ${leaf.index} agree on, got another`);
      else if (this.strangers.length < MOST_STRANGERS)
        this.strangers.push({ index: leaf.index, entry: String(leaves[at]?.entry), claimed: String(leaf.claimed) });
      else this.sayAltered(leaf.index);
    }
  }

  /** Records that open no leaf of their own but another one are told as such. */
  nameStrangers(): void {
    const homes = new Map(this.strangers.map(({ entry, index }) => [entry, index]));
    for (const { index, claimed } of this.strangers) {
      const home = homes.get(claimed);
      if (home === undefined) this.sayAltered(index);
      else this.say('reordered-record', index, `expected the record of leaf ${index}, got that of leaf ${home}`);
    }
  }

  private takeRecord({ index, record, claimed, problem }: CheckedLeaf): void {
    if (record) {
      this.counts.records++;
      this.parts.book.record(Math.floor(Date.parse(record.received) / HOUR), this.parts.count(record));
      return;
    }
    this.parts.book.missing(1);
    if (claimed || problem) return;
    this.counts.erased++;
    this.parts.missing.get(this.epoch)?.add(index);
  }

  private bury(at: number, body: string): void {
    try {
      for (const range of parseTombstone(body).leaves) this.buryRange(at, range);
    } catch (error) {
      this.say('altered-statement', at, (error as Error).message);
    }
  }

  private buryRange(at: number, { epoch, from, to }: LeafRange): void {
    const missing = this.parts.missing.get(epoch);
    if (!missing || to > missing.size) return this.say('false-tombstone', at, `expected leaves of this site’s logs in the tombstone at leaf ${at}, got others`);
    for (let index = from; index < to; index++)
      if (!missing.delete(index))
        this.say('false-tombstone', at, `expected leaf ${index} of epoch ${epoch} without its record, as the tombstone at leaf ${at} says`);
  }

  private sayAltered(index: number): void {
    this.say('altered-record', index, `expected the record that leaf ${index} commits to, got another`);
  }

  private say(code: Parameters<Findings['add']>[0], index: number, message: string): void {
    this.parts.findings.add(code, this.epoch, [index, index + 1], message);
  }
}
