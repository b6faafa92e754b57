// The audit of a site: all its logs from their rows, and its counters from its records. It finds what was altered, deleted, inserted or reordered.
import type { Run } from '../hashing.ts';
import { LogAudit, type LogReport } from './audit-log.ts';
import type { AuditedSite } from './audited.ts';
import { DocumentDesk } from './document-desk.ts';
import { type Finding, Findings } from './finding.ts';
import { LeafDesk } from './leaf-desk.ts';
import { LeafSet } from './leaf-set.ts';
import { TallyBook } from './tally-book.ts';

export interface AuditReport {
  readonly site: string;
  readonly logs: readonly LogReport[];
  /** How many counters were compared with their records. */
  readonly cells: number;
  /** How many documents the evidence names, each compared with its name. */
  readonly documents: number;
  /** Empty = everything fits. */
  readonly findings: readonly Finding[];
  /** Findings beyond the limit. */
  readonly more: number;
}

export interface AuditOptions {
  readonly run: Run;
  /** Called after every bundle with the leaves read so far and the leaves there are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** How many findings are told one by one; default 1000. */
  readonly limit?: number;
}

/**
 * Recomputes everything from the rows in one pass. Memory: one bit per leaf, one number per counter, one document of evidence, the findings up to the limit.
 * What it cannot see: an owner who rewrites everything and signs it again is caught only by heads and receipts that are kept elsewhere;
 * put them among the `checkpoints`. A record at pruned leaves is not checked. Rejects only when reading does.
 */
export async function auditSite(site: AuditedSite, { run, onProgress = () => {}, limit = 1000 }: AuditOptions): Promise<AuditReport> {
  const findings = new Findings(limit);
  const book = new TallyBook();
  const documents = new DocumentDesk();
  const missing = new Map<number, LeafSet>();
  const total = site.logs.reduce((sum, { frontier, minimum }) => sum + frontier.size - minimum, 0);
  const logs: LogReport[] = [];
  let done = 0;
  let seen = 0;
  for (const log of site.logs) {
    missing.set(log.epoch, new LeafSet(log.frontier.size));
    book.missing(log.minimum);
    const desk = new LeafDesk(log.epoch, { missing, book, documents, findings, count: record => site.count(record) });
    logs.push(await new LogAudit(log, desk, findings, run).audit(leaves => onProgress((done += leaves), total)));
    seen += desk.seen;
  }
  for (const [epoch, leaves] of missing)
    for (const [from, to] of leaves.ranges())
      findings.add(
        'deleted-record',
        epoch,
        [from, to],
        `expected the record of leaf ${to - from > 1 ? `${from} to ${to - 1}` : from} or a tombstone, got neither`,
      );
  // below a minimum records may stay; what is more than leaves were pruned claims no leaf at all
  const pruned = site.logs.reduce((sum, { minimum }) => sum + minimum, 0);
  if (site.records > seen + pruned)
    findings.add('inserted-record', null, null, `expected ${seen + pruned} records at the leaves of the logs at most, got ${site.records}`);
  const cells = await book.compare(site.cells(), findings);
  return { site: site.site, logs, cells, documents: await documents.check(site, run, findings), findings: findings.kept, more: findings.more };
}
