// The tables of accounts, of what opens them, and of administrative acts.

/** A step of `migrate.ts`. Tokens that were there stay, each a viewer's of its own; sessions of before are signed in again. */
export const ACCOUNT_TABLES = `
CREATE TABLE account (
  id TEXT PRIMARY KEY CHECK (length(id) = 22), name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'editor', 'auditor', 'dpo', 'admin')),
  sites TEXT, -- JSON list; NULL = all
  identity TEXT UNIQUE, created INTEGER NOT NULL, ended INTEGER
) STRICT;
INSERT INTO account (id, name, role, created) SELECT substr(hex(hash), 1, 22), 'token', 'viewer', created FROM token ORDER BY created;

ALTER TABLE token RENAME TO token_before;
CREATE TABLE token (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32), account TEXT NOT NULL REFERENCES account (id), created INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
INSERT INTO token (hash, account, created) SELECT hash, substr(hex(hash), 1, 22), created FROM token_before;
DROP TABLE session;
DROP TABLE token_before;

CREATE TABLE session (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32), account TEXT NOT NULL REFERENCES account (id), expires INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE passkey (
  id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES account (id), host TEXT NOT NULL, key BLOB NOT NULL,
  counter INTEGER NOT NULL, transports TEXT NOT NULL, created INTEGER NOT NULL
) STRICT;

CREATE TABLE ticket (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32), kind TEXT NOT NULL CHECK (kind IN ('code', 'registration', 'authentication', 'company')),
  account TEXT REFERENCES account (id), body TEXT NOT NULL, expires INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE act (
  seq INTEGER PRIMARY KEY CHECK (seq > 0), at INTEGER NOT NULL, account TEXT, act TEXT NOT NULL, site TEXT, about TEXT, detail TEXT NOT NULL,
  before TEXT NOT NULL CHECK (length(before) = 64), hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX act_about ON act (about) WHERE about IS NOT NULL;
CREATE TRIGGER act_unchanged BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER act_kept BEFORE DELETE ON act WHEN old.at > (SELECT at FROM act ORDER BY seq DESC LIMIT 1) - 31536000000
BEGIN SELECT RAISE(ABORT, 'an act is kept for 365 days'); END;
`;
