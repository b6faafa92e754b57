// From schema 10 to 11: a record no longer carries a hash of its submission; whether one repeats another is read from their texts (`same-submission.ts`).

/** At once, whatever the number of records; what waits in the intake waits on. */
export const DIGEST_DROPPED = `
ALTER TABLE intake DROP COLUMN digest;
ALTER TABLE record DROP COLUMN digest;
`;
