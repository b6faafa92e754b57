// A submission becomes a record: what only the server can say is added.
import { type ConsentRecord, profileOf, runsUnrefused, type Submission } from '@assent/core';
import { wholeSecond } from '../operations/whole-second.ts';
import type { KnownVersion } from '../sites/served-site.ts';

/** The time that counts (`at`, milliseconds since 1970), who was responsible, who would receive, and on what basis. */
export function completeRecord(submission: Submission, { controller, vendors }: KnownVersion, at: number, robot: boolean): ConsentRecord {
  const law = profileOf(submission.profile);
  const basis: Record<string, 'consent' | 'opt-out'> = {};
  for (const id of Object.keys(submission.purposes)) basis[id] = runsUnrefused(law, id) ? 'opt-out' : 'consent';
  return inOrder(submission, { basis, controller, received: wholeSecond(at), vendors }, robot);
}

type Added = Omit<ConsentRecord, keyof Submission | 'robot'>;

/** What every record has is in canonical order as it stands here: it is about to be written so, and what is in order already is written at once. */
function inOrder(submission: Submission, { basis, controller, received, vendors }: Added, robot: boolean): ConsentRecord {
  const { at, device, event, expires, id, locale, method, profile, purposes, schema, scope, seq, services, signals, site, subject, supersedes } = submission;
  const { template, version, waited } = submission;
  const record = {
    at,
    basis,
    controller,
    device,
    event,
    expires,
    id,
    locale,
    method,
    profile,
    purposes,
    received,
    schema,
    scope,
    seq,
    services,
    signals,
    site,
    subject,
    supersedes,
    vendors,
    version,
    waited,
  };
  // a member that is not in its place above would be lost, and one that is no member of a record would be taken for the browser's (`same-submission.ts`)
  type Named = keyof typeof record | 'robot' | 'template';
  type Astray = Exclude<keyof ConsentRecord, Named> | Exclude<Named, keyof ConsentRecord>;
  true satisfies Astray extends never ? true : Astray;
  return robot || template !== undefined ? { ...record, ...(robot && { robot }), ...(template !== undefined && { template }) } : record;
}
