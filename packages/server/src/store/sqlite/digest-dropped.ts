// From schema 10 to 11: a record no longer carries a hash of its submission; whether one repeats another is read from their texts (`same-submission.ts`).

/** Writes every record anew, in its place; SQLite overwrites what was there. */
export const DIGEST_DROPPED = 'ALTER TABLE record DROP COLUMN digest;';
