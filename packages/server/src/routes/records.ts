// POST /v1/records: one event of one visitor. 204 means durable, first time and repetition alike; nothing else is an acknowledgement.
import { hash } from 'node:crypto';
import { canonicalMembers, type ConsentRecord, joinMembers, profileOf, runsUnrefused, type Submission } from '@assent/core';
import { commit as commitTo, digestNow } from '@assent/core/proof';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { type PageTokens, pageOf } from '../guards/page-tokens.ts';
import type { RateLimiter } from '../guards/rate-limiter.ts';
import { giveToken } from '../guards/require-page-token.ts';
import { hashNow } from '../log/hash-now.ts';
import { refuse } from '../refuse.ts';
import { fitsVersion } from '../sites/fits-version.ts';
import type { KnownVersion, ServedSite } from '../sites/served-site.ts';
import type { GroupCommit, Kept } from '../store/group-commit.ts';
import { dueDay, dueDayOnceEnded, type Retention } from '../rights/due-day.ts';
import { retentionOf } from '../rights/retention-of.ts';
import type { NewRecord } from '../store/store.ts';
import { countRecord } from '../tally/count-record.ts';
import { templateKey } from '../tally/template-key.ts';
import { visitOf } from '../tally/visit.ts';

const ANSWERS: Readonly<Record<Kept, () => Response>> = {
  new: () => new Response(null, { status: 204 }),
  duplicate: () => new Response(null, { status: 204 }),
  conflict: () => refuse('conflict'),
  unavailable: () => refuse('unavailable', { 'retry-after': '5' }),
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

export const keepRecord =
  ({ commit, retention, room, onDelay, now, random }: KeepParts) =>
  async (submission: Submission, served: ServedSite, c: Context<Environment>): Promise<Response> => {
    const known = served.versions.get(submission.version.site);
    // 403, not 400: an outbox keeps what a misconfigured endpoint does not know yet
    if (!known) return refuse('unknown-version');
    if (!fitsVersion(submission, known)) return refuse('unknown-purpose');
    // last, so that noise of no version uses up nothing of what the site's own visitors need
    const wait = room(served.site.id);
    if (wait) return refuse('too-many', { 'retry-after': String(wait) });
    const at = now();
    onDelay((at - Date.parse(submission.at)) / 1000);
    const { country, robot } = visitOf(c);
    const added = complete(submission, known, at, robot);
    const cells = countRecord({ ...submission, ...added }, { country, template: templateKey(submission.template, known) });
    const kept = await commit.add({ record: toKeep(submission, added, random(16), retentionOf(served.site, retention)), cells });
    return ANSWERS[kept]();
  };

/** Only a record of the page whose token came with it (`requirePageToken`). */
export const keepOfPage =
  (keep: ReturnType<typeof keepRecord>, tokens: PageTokens) =>
  (submission: Submission, served: ServedSite, c: Context<Environment>): Response | Promise<Response> => {
    const page = pageOf(submission.site, submission.version.site);
    if (page === c.var.page) return keep(submission, served, c);
    if (!served.versions.has(submission.version.site)) return refuse('unknown-version');
    return refuse('page-token', giveToken(tokens, page));
  };

type Completion = Omit<ConsentRecord, keyof Submission>;

/** Adds what only the server can say: the time that counts, who was responsible, who would receive, and on what basis. */
function complete(submission: Submission, known: KnownVersion, at: number, robot: boolean): Completion {
  const law = profileOf(submission.profile);
  return {
    received: `${new Date(at).toISOString().slice(0, 19)}Z`,
    controller: known.controller,
    vendors: known.vendors,
    basis: Object.fromEntries(Object.keys(submission.purposes).map(id => [id, runsUnrefused(law, id) ? 'opt-out' : 'consent'] as const)),
    ...(robot && { robot }),
  };
}

function toKeep(submission: Submission, added: Completion, salt: Uint8Array, retention: Retention): NewRecord {
  const { site, subject, id, event, expires, supersedes } = submission;
  const { received } = added;
  const members = canonicalMembers(submission);
  const text = joinMembers(members, canonicalMembers(added));
  return {
    site,
    subject,
    id,
    digest: hash('sha256', joinMembers(members), 'buffer'),
    salt,
    record: text,
    due: dueDay({ event, expires, received }, retention),
    entry: digestNow(commitTo(salt, text), hashNow),
    ends: supersedes === null ? null : { id: supersedes, due: dueDayOnceEnded(received, retention) },
  };
}
