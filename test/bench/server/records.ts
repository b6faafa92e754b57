// Records of the bench: each of another visitor, with the sizes of real ones.
import { canonicalize, type ConsentRecord, type Submission } from '@assent/core';
import { commit, digestNow, siteVersion, toBase64url } from '@assent/core/proof';
import { hashNow } from '../../../packages/server/src/log/hash-now.ts';
import { makeRandomPool } from '../../../packages/server/src/random-pool.ts';
import type { Addition } from '../../../packages/server/src/store/store.ts';
import { countRecord } from '../../../packages/server/src/tally/count-record.ts';
import { makeSubmission } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

const { hash: version } = await siteVersion(makeSite());
const draw = makeRandomPool();

/** A subject and an id of now, as a browser makes them: their time first. */
function nextNames(at: number): { readonly subject: string; readonly id: string } {
  const random = draw(26);
  const time = Buffer.alloc(6);
  time.writeUIntBE(Math.floor(at / 1000) * 1000, 0, 6);
  const from = (start: number, end: number) => toBase64url(Buffer.concat([time, random.subarray(start, end)]));
  return { subject: from(0, 16), id: from(16, 26) };
}

/** As a browser sends it, at `at` milliseconds since 1970. */
export function nextSubmission(at = Date.now()): Submission {
  const { subject, id } = nextNames(at);
  return makeSubmission(subject, version, { id });
}

/** As the route hands it to the store. */
export const nextAddition = (at = Date.now()): Addition => toAddition(nextSubmission(at), at);

/**
 * Additions for logs of millions, at a fifth of the cost: all of one event of one second, each of another visitor. Subject, id, salt and entry are
 * as those of `nextAddition`.
 */
export function makeAdditions(count: number, at = Date.now()): Addition[] {
  const submission = nextSubmission(at);
  const { record: model, cells } = toAddition(submission, at);
  // canonical members are sorted: the id before the subject
  const cut = (text: string) => text.split(new RegExp(`${submission.id}|${submission.subject}`));
  const kept = cut(model.record);
  const join = ([before, between, after]: string[], { subject, id }: ReturnType<typeof nextNames>) => before + id + between + subject + after;
  return Array.from({ length: count }, () => {
    const names = nextNames(at);
    const text = join(kept, names);
    const salt = draw(16);
    return { record: { ...model, ...names, salt, record: text, entry: entryOf(salt, text) }, cells };
  });
}

const entryOf = (salt: Uint8Array, text: string) => digestNow(commit(salt, text), hashNow);

function toAddition(submission: Submission, at: number) {
  const record: ConsentRecord = {
    ...submission,
    received: `${new Date(at).toISOString().slice(0, 19)}Z`,
    controller: 'c'.repeat(64),
    vendors: 'd'.repeat(64),
    basis: { audience: 'consent', media: 'consent' },
  };
  const text = canonicalize(record);
  const salt = draw(16);
  const { site, subject, id } = submission;
  return { record: { site, subject, id, salt, record: text, due: 30_000, entry: entryOf(salt, text), ends: null }, cells: countRecord(record) };
}
