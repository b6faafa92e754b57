// The tallies' side of an audit: what records explain, and which erased records could explain the rest.
import type { AuditedCell } from './audited.ts';
import type { Findings } from './finding.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  /** How many erased records fell into it. */
  n: number;
}

/**
 * Erased records are gone, but not their counters, nor their places: each lies between neighbours whose hour is known. A counter may exceed its
 * records by as many as could have been erased there, and by no more. Memory grows with the number of counters, not of records.
 */
export class TallyBook {
  private readonly explained = new Map<string, { readonly cell: AuditedCell; n: number }>();
  private readonly spans = new Map<string, Span>();
  private hour = Number.NEGATIVE_INFINITY;
  private gone = 0;

  /** A live record, in the order of the log; `hour` is when it was received. */
  record(hour: number, cells: readonly AuditedCell[]): void {
    this.close(hour);
    this.hour = Math.max(this.hour, hour);
    for (const cell of cells) add(this.explained, cell);
  }

  /** Leaves without a record, whatever the reason. */
  missing(n: number): void {
    this.gone += n;
  }

  /** Compares with the counters as kept. */
  async compare(kept: AsyncIterable<readonly AuditedCell[]>, findings: Findings): Promise<number> {
    this.close(Number.POSITIVE_INFINITY);
    const excess = new Map<string, Map<number, number>>();
    const sums = new Map<string, { readonly cell: AuditedCell; n: number }>();
    let cells = 0;
    for await (const batch of kept)
      for (const cell of batch) {
        cells++;
        add(sums, cell);
      }
    for (const [key, { cell, n }] of sums) {
      const known = this.explained.get(key)?.n ?? 0;
      this.explained.delete(key);
      if (n < known) findings.add('tally', null, null, `expected ${known} from its records, got ${n} (${sayCell(cell)})`);
      const hours = excess.get(cell.counter) ?? new Map<number, number>();
      if (n > known) excess.set(cell.counter, hours.set(cell.hour, (hours.get(cell.hour) ?? 0) + n - known));
    }
    for (const { cell, n } of this.explained.values()) findings.add('tally', null, null, `expected ${n} from its records, got no counter (${sayCell(cell)})`);
    for (const [counter, hours] of excess) this.explain(counter, hours, findings);
    return cells;
  }

  // an hour either way: records are stamped before they are put in order
  private close(hour: number): void {
    if (!this.gone) return;
    const [from, to] = [this.hour - 1, Math.max(this.hour, hour) + 1];
    const span = this.spans.get(`${from} ${to}`) ?? { from, to, n: 0 };
    span.n += this.gone;
    this.spans.set(`${from} ${to}`, span);
    this.gone = 0;
  }

  // each erased record moved a counter once at most: hours in order, and of the spans that hold one, that first which ends first
  private explain(counter: string, hours: ReadonlyMap<number, number>, findings: Findings): void {
    const spans = [...this.spans.values()].map(span => ({ ...span })).sort((a, b) => a.to - b.to);
    for (const [hour, n] of [...hours].sort(([a], [b]) => a - b)) {
      let left = n;
      for (const span of spans) {
        if (!left) break;
        if (span.from > hour || span.to < hour) continue;
        const used = Math.min(left, span.n);
        span.n -= used;
        left -= used;
      }
      if (left) findings.add('tally', null, null, `expected ${n - left} more than its records explain at most, got ${n} (${counter}, ${sayHour(hour)})`);
    }
  }
}

// counters are kept by more than a record tells (its country, say), so that several may stand for one key
function add(sums: Map<string, { readonly cell: AuditedCell; n: number }>, cell: AuditedCell): void {
  const key = keyOf(cell);
  const known = sums.get(key);
  if (known) known.n += cell.n;
  else sums.set(key, { cell, n: cell.n });
}

// once for every counter of every record: nothing is put into words here
const keyOf = ({ counter, hour, version, profile, locale, device }: AuditedCell) => `${counter}\n${hour}\n${version}\n${profile}\n${locale}\n${device}`;
const sayCell = ({ counter, hour, version, profile, locale, device }: AuditedCell) =>
  `${counter}, ${sayHour(hour)}, version ${version}, ${profile}, ${locale}, ${device}`;
const sayHour = (hour: number) => `${new Date(hour * 3_600_000).toISOString().slice(0, 13)} h`;
