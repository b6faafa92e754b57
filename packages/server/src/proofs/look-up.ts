// Looks a subject up for the DPO: everything that is kept, each record judged, and what is known of what is not kept any more.
import type { ConsentRecord, FoundRecord, Lookup, LookupVerdict, ShownAct } from '@assent/core';
import { type Proven, type Unproven, verifyReceipt } from '@assent/core/proof';
import type { Keys } from '../log/keys.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { markOfSubject } from '../store/mark.ts';
import type { LoggedRecord, Store } from '../store/store.ts';
import { findNotice } from './find-notice.ts';
import { type JudgeParts, judgeRecord, readKept } from './judge-record.ts';

export interface LookUpParts extends JudgeParts {
  readonly store: Store;
  readonly showActs: (mark: string) => Promise<readonly ShownAct[]>;
}

/** Reads a receipt that was handed in, with the keys of every log of the site. */
export async function readReceipt(text: string, site: string, store: Pick<Store, 'logs'>, keys: Pick<Keys, 'verifiers'>): Promise<Proven | Unproven> {
  const trusted = (await store.logs(site)).flatMap(({ origin }) => (origin ? keys.verifiers(origin) : []));
  const proven = await verifyReceipt(text, trusted);
  return proven.ok && proven.record.site !== site
    ? { ok: false, code: 'other-log', message: `expected a receipt of ${site}, got one of another site` }
    : proven;
}

/** `subject` is `''` where a receipt names none that can be believed. */
export async function lookUp(parts: LookUpParts, served: ServedSite, subject: string, shown: Proven | Unproven | null): Promise<Lookup> {
  const { store } = parts;
  const site = served.site.id;
  const mark = markOfSubject(subject);
  const kept = subject ? await store.recordsOf(site, subject) : [];
  const read = new Map(kept.map(record => [record.id, readKept(record)]));
  const records = await Promise.all(kept.map(record => find(parts, served, record, read)));
  const since = subject ? await store.restrictedSince(site, subject) : null;
  const asked = shown?.ok ? shown.record : null;
  const erased = subject ? await store.erasedOn(site, subject, asked?.id ?? '') : null;
  return {
    schema: 'assent-lookup/1',
    site,
    subject,
    verdict: judge(records, kept, shown, erased),
    receipt: shown && { ok: shown.ok, code: shown.ok ? null : shown.code, id: asked?.id ?? null },
    erased,
    restricted: since === null ? null : dayOf(since),
    records: records.toSorted((a, b) => b.record.seq - a.record.seq),
    requests: (await store.requestsOf(site, mark)).map(({ id, right, state, due }) => ({ id, right, state, due })),
    acts: await parts.showActs(mark),
  };
}

/** The verdict on all of it: one record that does not hold is enough. */
function judge(records: readonly FoundRecord[], kept: readonly LoggedRecord[], shown: Proven | Unproven | null, erased: string | null): LookupVerdict {
  if (shown && !shown.ok) return shown.code === 'malformed' ? 'not-found' : 'altered';
  const asked = shown?.ok ? shown.record.id : null;
  if (records.some(({ verdict }) => verdict === 'altered')) return 'altered';
  if (asked && !kept.some(({ id }) => id === asked)) return erased ? 'erased' : 'altered'; // in the signed log, not erased, and yet not here
  if (!records.length) return erased ? 'erased' : 'not-found';
  return records.some(({ verdict }) => verdict === 'pending') ? 'pending' : 'verified';
}

async function find(parts: LookUpParts, served: ServedSite, kept: LoggedRecord, read: ReadonlyMap<string, ConsentRecord | null>): Promise<FoundRecord> {
  const record = read.get(kept.id) ?? null;
  const notice = await findNotice(parts.store, served, record, kept.place);
  const before = record?.supersedes ? read.get(record.supersedes) : null;
  return {
    ...(await judgeRecord(kept, notice, parts)),
    record: record ?? unreadable(kept),
    salt: Buffer.from(kept.salt).toString('base64'),
    place: kept.place,
    due: dayOf(kept.due * 86_400_000),
    before: before?.purposes ?? null,
    notice: notice.shown,
  };
}

/** A row that holds no record: what its keys say, so that it can be named. */
const unreadable = ({ site, subject, id }: LoggedRecord) =>
  ({ site, subject, id, seq: -1, purposes: {}, services: {}, version: { site: '', notice: '', sdk: '' } }) as unknown as ConsentRecord;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
