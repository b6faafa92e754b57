// Whether two records say the same: what the browser sent is compared, not what the server added when it came.
import { canonicalize, type ConsentRecord, type Submission } from '@assent/core';

type Added = Exclude<keyof ConsentRecord, keyof Submission>;

const ADDED: ReadonlySet<string> = new Set(
  Object.keys({ basis: true, controller: true, received: true, robot: true, vendors: true } satisfies Record<Added, true>),
);

/** Takes the texts of two records under one subject and id, as kept: tells a repetition from a forgery. Never throws; a text that is no JSON is the same as itself alone. */
export function sameSubmission(one: string, other: string): boolean {
  if (one === other) return true;
  const sent = sentIn(one);
  return sent !== null && sent === sentIn(other);
}

/** Canonical JSON of the submission in a record, at its first level, where a purpose may be named like a member; `null` where the text is no record. */
function sentIn(record: string): string | null {
  try {
    return canonicalize(Object.fromEntries(Object.entries(JSON.parse(record) as object).filter(([name]) => !ADDED.has(name))));
  } catch {
    return null; // somebody has been at the database: whoever repeats that record is told so, and nobody else waits for it
  }
}
