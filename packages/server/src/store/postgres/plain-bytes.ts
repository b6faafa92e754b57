// From schema 11 to 12: hashes are kept as they are. Nothing in them can be made smaller, and PostgreSQL tried with every commit.

/** At once; what is there already stays as it is kept. */
export const PLAIN_BYTES = `
ALTER TABLE bundle ALTER COLUMN entries SET STORAGE EXTERNAL;
ALTER TABLE tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
`;
