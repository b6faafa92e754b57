// POST /v1/records: one event of one visitor. 204 means durable, first time and repetition alike; nothing else is an acknowledgement.
import { canonicalize, type ConsentRecord, type Submission } from '@assent/core';
import { commit as commitTo, digestNow } from '@assent/core/proof';
import { SubmissionSchema } from '@assent/core/schema';
import { type Answer, DONE } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { addressPrefix } from '../guards/address-prefix.ts';
import { overLimit } from '../guards/limit-rate.ts';
import { type PageTokens, pageOf } from '../guards/page-tokens.ts';
import type { RateLimiter } from '../guards/rate-limiter.ts';
import { takeBody, type Unread } from '../guards/read-body.ts';
import { takeInput } from '../guards/read-input.ts';
import { giveToken, takePageToken } from '../guards/require-page-token.ts';
import { hashNow } from '../log/hash-now.ts';
import { refusal } from '../refuse.ts';
import { fitsVersion } from '../sites/fits-version.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit, Kept } from '../store/group-commit.ts';
import { dueDay, dueDayOnceEnded, type Retention } from '../rights/due-day.ts';
import { retentionOf } from '../rights/retention-of.ts';
import type { NewRecord } from '../store/store.ts';
import { makeCount } from '../tally/make-count.ts';
import { templateKey } from '../tally/template-key.ts';
import { isRobot, type Visit } from '../tally/visit.ts';
import { completeRecord } from './complete-record.ts';

const ANSWERS: Readonly<Record<Kept, Answer>> = {
  new: DONE,
  duplicate: DONE,
  conflict: refusal('conflict'),
  unavailable: refusal('unavailable', { 'retry-after': '5' }),
};

export interface KeepParts {
  readonly commit: GroupCommit;
  readonly retention: Retention;
  /** How much one site can take. */
  readonly room: RateLimiter;
  /** Hears the seconds between a record's own time and its arrival. */
  readonly onDelay: (seconds: number) => void;
  /** Milliseconds. */
  readonly now: () => number;
  /** As `crypto.randomBytes`. */
  readonly random: (size: number) => Uint8Array;
}

/** Answers once the record is durable, or known not to be. Never rejects. */
export type KeepRecord = (submission: Submission, served: ServedSite, visit: Pick<Visit, 'country' | 'robot'>) => Promise<Answer>;

export function keepRecord({ commit, retention, room, onDelay, now, random }: KeepParts): KeepRecord {
  const count = makeCount();
  return async (submission, served, { country, robot }) => {
    const known = served.versions.get(submission.version.site);
    // 403, not 400: an outbox keeps what a misconfigured endpoint does not know yet
    if (!known) return refusal('unknown-version');
    if (!fitsVersion(submission, known)) return refusal('unknown-purpose');
    // last, so that noise of no version uses up nothing of what the site's own visitors need
    const full = overLimit(room, served.site.id);
    if (full) return full;
    const at = now();
    onDelay((at - Date.parse(submission.at)) / 1000);
    const record = completeRecord(submission, known, at, robot);
    const cells = count(record, { country, template: templateKey(submission.template, known) });
    return ANSWERS[await commit.add({ record: toKeep(record, random(16), retentionOf(served.site, retention)), cells })];
  };
}

/** A POST to /v1/records from a page of one of the sites, whichever way it came. */
export interface RecordRequest {
  /** What follows the `?` of its address. */
  readonly query: string;
  /** Of one of the sites. */
  readonly origin: string;
  /** User agent; empty where it says none. */
  readonly agent: string;
  readonly peer: Pick<Environment['Bindings'], 'address' | 'country'>;
  readonly body: Unread;
  /** Hears which site it is about, as soon as that is known. */
  about(served: ServedSite): void;
}

export interface TakeParts {
  readonly keep: KeepRecord;
  readonly tokens: PageTokens;
  readonly limiter: RateLimiter;
  readonly sites: ReadonlyMap<string, ServedSite>;
}

/** The route, from the page token to the acknowledgement: only a record of the page whose token came with it is kept. */
export const takeRecord =
  ({ keep, tokens, limiter, sites }: TakeParts) =>
  async ({ query, origin, agent, peer, body, about }: RecordRequest): Promise<Answer> => {
    const page = takePageToken(query, origin, tokens, sites);
    if (typeof page !== 'string') return page;
    const waits = overLimit(limiter, addressPrefix(peer.address));
    if (waits) return waits;
    const text = await takeBody(body);
    if (typeof text !== 'string') return text;
    const taken = takeInput(SubmissionSchema, sites, { body: text, origin, about });
    if (!('input' in taken)) return taken;
    const { input, served } = taken;
    const own = pageOf(input.site, input.version.site);
    if (page === own) return keep(input, served, { country: peer.country, robot: isRobot(agent) });
    return served.versions.has(input.version.site) ? refusal('page-token', giveToken(tokens, own)) : refusal('unknown-version');
  };

function toKeep(record: ConsentRecord, salt: Uint8Array, retention: Retention): NewRecord {
  const { site, subject, id, supersedes, received } = record;
  const text = canonicalize(record);
  return {
    site,
    subject,
    id,
    salt,
    record: text,
    due: dueDay(record, retention),
    entry: digestNow(commitTo(salt, text), hashNow),
    ends: supersedes === null ? null : { id: supersedes, due: dueDayOnceEnded(received, retention) },
  };
}
