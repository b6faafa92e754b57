// Records of the bench: each of another visitor, with the sizes of real ones.
import { hash, randomBytes } from 'node:crypto';
import { canonicalize, type ConsentRecord, type Submission } from '@assent/core';
import { commit, digestNow, siteVersion, toBase64url } from '@assent/core/proof';
import { hashNow } from '../../../packages/server/src/log/hash-now.ts';
import type { Addition } from '../../../packages/server/src/store/store.ts';
import { countRecord } from '../../../packages/server/src/tally/count-record.ts';
import { makeSubmission } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

const { hash: version } = await siteVersion(makeSite());

/** As a browser sends it, at `at` milliseconds since 1970. */
export function nextSubmission(at = Date.now()): Submission {
  const random = randomBytes(26);
  const time = Buffer.alloc(6);
  time.writeUIntBE(Math.floor(at / 1000) * 1000, 0, 6);
  const from = (start: number, end: number) => toBase64url(Buffer.concat([time, random.subarray(start, end)]));
  return makeSubmission(from(0, 16), version, { id: from(16, 26) });
}

/** As the route hands it to the store. */
export function nextAddition(at = Date.now()): Addition {
  const submission = nextSubmission(at);
  const record: ConsentRecord = {
    ...submission,
    received: `${new Date(at).toISOString().slice(0, 19)}Z`,
    controller: 'c'.repeat(64),
    vendors: 'd'.repeat(64),
    basis: { audience: 'consent', media: 'consent' },
  };
  const text = canonicalize(record);
  const salt = randomBytes(16);
  const { site, subject, id } = submission;
  const entry = digestNow(commit(salt, text), hashNow);
  const digest = hash('sha256', canonicalize(submission), 'buffer');
  return { record: { site, subject, id, digest, salt, record: text, due: 30_000, entry, ends: null }, cells: countRecord(record) };
}
