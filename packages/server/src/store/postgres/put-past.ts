// Puts a batch into the log at once, past the intake, while nobody else is at either: what one process alone does costs one transaction, and nothing is read back.
import { toKeyBytes } from '../key-bytes.ts';
import { growthOf, type LockedLog, type LogGrowth, writeGrowth } from './grow-log.ts';
import { endRecords } from './end-records.ts';
import { COUNT_LOGGED, knownKeys } from './known-keys.ts';
import { takeOut } from './move-intake.ts';
import { INTAKE_LOCK, type Put } from './put-in.ts';
import type { Query } from './query-on.ts';
import { keyColumns, type Placed, recordColumns } from './record-columns.ts';

// nothing is waited for: who cannot have both locks at once puts the batch into the intake
const ALONE = `SELECT site, epoch, size, frontier FROM log WHERE site = ANY ($1::text[]) AND state = 'open' AND pg_try_advisory_xact_lock(${INTAKE_LOCK}) FOR UPDATE SKIP LOCKED`;

// a statement of its own after the locks are had, so that it sees what those have done who had them before
const CHECK = `SELECT (${COUNT_LOGGED}) AS before, ARRAY(SELECT site FROM log WHERE site = ANY ($2) AND EXISTS (SELECT 1 FROM intake WHERE intake.site = log.site)) AS waiting`;

const PUT = `
INSERT INTO record (site, epoch, idx, subject, id, salt, record, due)
SELECT $1, $2, $3 - 1 + place, subject, id, salt, record, due
FROM unnest($4::bytea[], $5::bytea[], $6::bytea[], $7::text[], $8::integer[]) WITH ORDINALITY AS new (subject, id, salt, record, due, place)`;

interface Check {
  readonly before: number;
  /** Sites of which records are in the intake. */
  readonly waiting: readonly string[];
}

/** `firsts` have keys of their own; `moved` = how many records of the intake have come into the log before them. `null`, and nothing is done, where somebody else is at work. */
export async function putPast(query: Query, firsts: readonly Placed[]): Promise<(Put & { readonly moved: number }) | null> {
  const bySite = Map.groupBy(firsts, ({ record }) => record.site);
  const keys = keyColumns(firsts);
  const [logs, [check]] = await Promise.all([query<LockedLog>(ALONE, [[...bySite.keys()]]), query<Check>(CHECK, keys)]);
  if (logs.length < bySite.size || !check) return null;

  const known = check.before || check.waiting.length ? await knownKeys(query, keys) : [];
  const there = new Set(known.flatMap(({ pos, text, before }) => (before || text !== null ? pos : [])));
  let moved = 0;
  for (const log of logs) {
    const growth = growthOf(log);
    if (check.waiting.includes(log.site)) moved += await takeOut(query, log.site, growth);
    const fresh = (bySite.get(log.site) ?? []).filter(({ pos }) => !there.has(pos));
    add(query, log.site, growth, fresh);
    if (growth.entries.length) writeGrowth(query, log.site, growth);
  }
  return {
    fresh: new Set(firsts.flatMap(({ pos }) => (there.has(pos) ? [] : pos))),
    texts: new Map(known.map(({ pos, text }) => [pos, text])),
    moved,
  };
}

function add(query: Query, site: string, growth: LogGrowth, fresh: readonly Placed[]): void {
  if (!fresh.length) return;
  void query(PUT, [site, growth.epoch, growth.frontier().size, ...recordColumns(fresh)]);
  const ending = fresh.flatMap(({ record: { subject, entry, ends } }) => {
    const index = growth.add(entry);
    return ends ? { subject: toKeyBytes(subject), id: toKeyBytes(ends.id), due: ends.due, index } : [];
  });
  endRecords(query, site, growth.epoch, ending);
}
