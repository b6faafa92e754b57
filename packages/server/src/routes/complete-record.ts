// A submission becomes a record: what only the server can say is added.
import { type ConsentRecord, profileOf, runsUnrefused, type Submission } from '@assent/core';
import { wholeSecond } from '../operations/whole-second.ts';
import type { KnownVersion } from '../sites/served-site.ts';

/** The time that counts (`at`, milliseconds since 1970), who was responsible, who would receive, and on what basis. */
export function completeRecord(submission: Submission, { controller, vendors }: KnownVersion, at: number, robot: boolean): ConsentRecord {
  const law = profileOf(submission.profile);
  const basis: Record<string, 'consent' | 'opt-out'> = {};
  for (const id of Object.keys(submission.purposes)) basis[id] = runsUnrefused(law, id) ? 'opt-out' : 'consent';
  return inOrder(submission, { basis, controller, received: wholeSecond(at), robot, vendors });
}

type Added = Omit<ConsentRecord, keyof Submission | 'robot'> & { readonly robot: boolean };

/** In canonical order as it stands here, which is the quickest way to put it in order: it is about to be written so. */
function inOrder({ at, device, event, expires, id, locale, method, profile, purposes, schema, ...more }: Submission, added: Added) {
  const { scope, seq, services, signals, site, subject, supersedes, template, version, waited } = more;
  const { basis, controller, received, robot, vendors } = added;
  return {
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
    ...(robot && { robot }),
    schema,
    scope,
    seq,
    services,
    signals,
    site,
    subject,
    supersedes,
    ...(template !== undefined && { template }),
    vendors,
    version,
    waited,
  };
}

// a member that is not in its place above would be lost, and one that is no member of a record would be taken for the browser's (`same-submission.ts`)
type Whole = ReturnType<typeof inOrder>;
type Astray = Exclude<keyof ConsentRecord, keyof Whole> | Exclude<keyof Whole, keyof ConsentRecord>;
true satisfies Astray extends never ? true : Astray;
