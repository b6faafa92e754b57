// The column of share links: what the account of one is locked to, and until when.

/** A step of `migrate.ts`. NULL where the account is somebody's. */
export const SHARE_LINK = 'ALTER TABLE account ADD COLUMN link jsonb';
