// The role of the program that hands in captures: a step of `migrate.ts`, because the table names the roles there are.

/** A column's own check goes with the column; the table keeps its rows and whoever refers to them. */
export const CAPTURE_ROLE = `
ALTER TABLE account ADD COLUMN wider TEXT NOT NULL DEFAULT 'viewer' CHECK (wider IN ('viewer', 'editor', 'auditor', 'dpo', 'admin', 'capturer'));
UPDATE account SET wider = role;
ALTER TABLE account DROP COLUMN role;
ALTER TABLE account RENAME COLUMN wider TO role;
`;
