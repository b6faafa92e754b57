// Judges one record as it is kept: is it what was written, is it in the signed log, and is what it names there too?
import { type CheckName, type CheckResult, CHECKS, type ConsentRecord, type FoundRecord } from '@assent/core';
import { commit, digestNow, ProofError, readRecord, verifyReceipt } from '@assent/core/proof';
import { hashNow } from '../log/hash-now.ts';
import type { Keys } from '../log/keys.ts';
import type { MakeReceipt } from '../receipt/make-receipt.ts';
import type { LogStore } from '../store/log-store.ts';
import type { LoggedRecord } from '../store/store.ts';
import type { FoundNotice } from './find-notice.ts';

export interface JudgeParts {
  readonly store: Pick<LogStore, 'logs' | 'entries'>;
  readonly keys: Pick<Keys, 'verifiers'>;
  readonly makeReceipt: MakeReceipt;
}

export type Judgement = Pick<FoundRecord, 'verdict' | 'checks' | 'receipt'>;

/** Never rejects for what the rows hold, however they were changed: what does not hold is said. `notice` = what the log has of the version it names. */
export async function judgeRecord(kept: LoggedRecord, notice: FoundNotice, { store, keys, makeReceipt }: JudgeParts): Promise<Judgement> {
  const log = (await store.logs(kept.site)).find(({ epoch }) => epoch === kept.place?.epoch);
  const receipt = await makeReceipt(kept).catch(broken);
  const proven = receipt && log ? await verifyReceipt(receipt, keys.verifiers(log.origin)) : null;
  const checks: Record<CheckName, CheckResult> = {
    record: sayHolds(fitsRow(kept)),
    leaf: await checkLeaf(kept, log?.minimum ?? 0, store),
    // a path that cannot be made is one that does not hold
    included: receipt === undefined ? 'fails' : proven ? sayHolds(proven.ok || /^(?:foreign-key|bad-signature|other-log)$/.test(proven.code)) : 'open',
    signed: proven ? sayHolds(proven.ok || proven.code === 'not-included') : 'open',
    version: notice.version,
    notice: notice.notice,
  };
  const sound = CHECKS.filter(name => name !== 'version' && name !== 'notice');
  const verdict = sound.some(name => checks[name] === 'fails') ? 'altered' : proven?.ok ? 'verified' : 'pending';
  return { verdict, checks, receipt: receipt ?? null };
}

const sayHolds = (holds: boolean): CheckResult => (holds ? 'holds' : 'fails');

/** `undefined` where the log itself is damaged. */
function broken(error: unknown): undefined {
  if (error instanceof ProofError) return undefined;
  throw error;
}

/** Canonical, and about the subject, site and id that its row says. */
function fitsRow({ site, subject, id, record }: LoggedRecord): boolean {
  try {
    const read = readRecord(record);
    return read.site === site && read.subject === subject && read.id === id;
  } catch {
    return false;
  }
}

async function checkLeaf({ site, place, salt, record }: LoggedRecord, minimum: number, store: JudgeParts['store']): Promise<CheckResult> {
  if (!place || place.index < minimum) return 'open';
  const [entry] = await store.entries(site, place.epoch, place.index, place.index + 1).catch(error => broken(error) ?? []);
  return sayHolds(entry !== undefined && Buffer.from(entry).equals(Buffer.from(digestNow(commit(salt, record), hashNow))));
}

/** The record as far as it can be read: a row that was changed may hold anything. */
export function readKept({ record }: Pick<LoggedRecord, 'record'>): ConsentRecord | null {
  try {
    const read = JSON.parse(record) as ConsentRecord | null;
    return typeof read === 'object' && read !== null && typeof read.version === 'object' && typeof read.purposes === 'object' ? read : null;
  } catch {
    return null;
  }
}
