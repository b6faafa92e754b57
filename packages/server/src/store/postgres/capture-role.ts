// The role of the program that hands in captures: a step of `migrate.ts`, because the table names the roles there are.

export const CAPTURE_ROLE = `
ALTER TABLE account DROP CONSTRAINT account_role_check;
ALTER TABLE account ADD CONSTRAINT account_role_check CHECK (role IN ('viewer', 'editor', 'auditor', 'dpo', 'admin', 'capturer'));
`;
