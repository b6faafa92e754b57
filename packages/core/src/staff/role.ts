// Roles of those who work with the dashboard: each is a kind of question that may be asked, not a rank.

/**
 * `viewer` reads rates · `editor` also changes what is measured (experiments) · `auditor` also reads the log, the register and who did what, but no
 * record · `dpo` also looks up records and answers requests · `admin` gives and takes accounts, and reads no record either · `capturer` is a program: it
 * hands in screenshots of the notice, and can do nothing else.
 */
export const ROLES = ['viewer', 'editor', 'auditor', 'dpo', 'admin', 'capturer'] as const;
export type Role = (typeof ROLES)[number];
