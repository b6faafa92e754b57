// The audit of one log: every leaf, the tree over them, and every head that was ever signed and is still known.
import { sameBytes } from '../bytes.ts';
import type { Run } from '../hashing.ts';
import type { Checkpoint } from '../note/checkpoint.ts';
import { appendLeaf, type Frontier, frontierOver } from '../tree/frontier.ts';
import { foldRight } from '../tree/node.ts';
import { TILE_WIDTH } from '../tree/tile.ts';
import type { AuditedBundle, AuditedLog } from './audited.ts';
import { checkBundle, type CheckedBundle, sameHashes } from './check-bundle.ts';
import type { Findings } from './finding.ts';
import { openHeads } from './heads.ts';
import type { LeafDesk } from './leaf-desk.ts';

export interface LogReport {
  readonly epoch: number;
  readonly origin: string;
  readonly size: number;
  readonly records: number;
  /** Leaves without a record, explained or not. */
  readonly erased: number;
  readonly statements: number;
  /** How many signed heads fit, and the size of the largest: `null` = none vouches for this log. */
  readonly heads: number;
  readonly vouched: number | null;
}

export class LogAudit {
  private readonly log: AuditedLog;
  private readonly desk: LeafDesk;
  private readonly findings: Findings;
  private readonly run: Run;
  /** Over the roots of whole bundles: a tree of 2^k of them has the hashes of the tree of their leaves. */
  private outer: Frontier;
  /** The last bundle's, while it is not full. */
  private inner: readonly Uint8Array[] = [];
  /** The next leaf. */
  private read: number;
  private heads: Checkpoint[] = [];
  private fitting = 0;
  private vouched: number | null = null;

  constructor(log: AuditedLog, desk: LeafDesk, findings: Findings, run: Run) {
    this.log = log;
    this.desk = desk;
    this.findings = findings;
    this.run = run;
    this.read = log.minimum;
    this.outer = { size: log.minimum / TILE_WIDTH, hashes: log.pruned.hashes };
  }

  /** Reads the whole log once. `onProgress` gets the leaves read since its last call. */
  async audit(onProgress: (leaves: number) => void): Promise<LogReport> {
    const { log, findings } = this;
    const { size } = log.frontier;
    this.heads = (await openHeads(log, findings)).filter(head => head.size >= log.minimum);
    await this.compareHeads([], log.minimum);
    for await (const bundle of log.bundles()) onProgress(await this.take(bundle));
    if (this.read < size) findings.add('deleted-entry', log.epoch, [this.read, size], `expected ${size} entries, got ${this.read}`);
    if (!sameHashes([...this.outer.hashes, ...this.inner], log.frontier.hashes))
      findings.add('altered-tree', log.epoch, null, 'expected the hashes that the log is continued from to be those of its entries, got others');
    this.desk.nameStrangers();
    for (const head of this.heads)
      findings.add('shortened', log.epoch, [size, head.size], `expected the ${head.size} entries whose head was signed, got ${size}`);
    return { epoch: log.epoch, origin: log.origin, size, ...this.desk.counts, heads: this.fitting, vouched: this.vouched };
  }

  private async take({ leaves, above }: AuditedBundle): Promise<number> {
    const { epoch, frontier } = this.log;
    const start = this.outer.size * TILE_WIDTH;
    const inside = Math.min(leaves.filter(({ index }) => index < frontier.size).length, TILE_WIDTH);
    const full = inside === TILE_WIDTH;
    if (inside && (this.read !== start || leaves[0]?.index !== start))
      throw new Error(`expected a bundle that begins at leaf ${start}, got one at ${leaves[0]?.index}`);
    // a partial bundle's hashes are the last ones of those that the log would be continued from
    const kept = full ? above && [above] : inside ? frontier.hashes.slice(this.outer.hashes.length) : null;
    const bundle = await this.run(checkBundle(leaves, frontier.size, kept));
    this.desk.take(leaves, bundle);
    if (bundle.altered === 'somewhere')
      this.findings.add('altered-entry', epoch, [start, start + inside], 'expected the entries that the tree was built from, got others');
    await this.compareHeads(bundle.altered === 'somewhere' ? null : bundle.entries, start + inside, bundle);
    if (full) this.outer = (await this.run(appendLeaf(this.outer, bundle.hashes[0] as Uint8Array))).frontier;
    else if (inside) this.inner = bundle.hashes;
    this.read += inside;
    return inside;
  }

  /** Those up to leaf `end`; within a bundle whose entries are not known (`null`) only the one at its end can be told. */
  private async compareHeads(entries: readonly Uint8Array[] | null, end: number, bundle?: CheckedBundle): Promise<void> {
    while (this.heads[0] && this.heads[0].size <= end) {
      const { size, root } = this.heads.shift() as Checkpoint;
      const inner =
        size === end && bundle ? bundle.hashes : entries && (await this.run(frontierOver(entries.slice(0, size - this.outer.size * TILE_WIDTH)))).hashes;
      if (!inner) continue;
      if (sameBytes(await this.run(foldRight([...this.outer.hashes, ...inner])), root)) {
        this.fitting++;
        this.vouched = size;
      } else
        this.findings.add('rewritten', this.log.epoch, [this.vouched ?? 0, size], `expected the entries whose head of size ${size} was signed, got others`);
    }
  }
}
