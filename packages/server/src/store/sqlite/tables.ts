// Tables of the SQLite store. Every key starts with the site, so that the same tables can be distributed by site.

/** Run at every start; a change to a table is a new `user_version` with its own step. */
export const TABLES = `
CREATE TABLE IF NOT EXISTS version (
  site TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), body TEXT NOT NULL, first_seen INTEGER NOT NULL,
  PRIMARY KEY (site, hash)
) WITHOUT ROWID, STRICT;

CREATE TABLE IF NOT EXISTS record (
  site TEXT NOT NULL,
  subject BLOB NOT NULL CHECK (length(subject) = 22), -- begins with its time, so inserts stay local
  id BLOB NOT NULL CHECK (length(id) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  record TEXT NOT NULL,
  PRIMARY KEY (site, subject, id)
) WITHOUT ROWID, STRICT;

CREATE TABLE IF NOT EXISTS tally (
  site TEXT NOT NULL, hour INTEGER NOT NULL, version BLOB NOT NULL CHECK (length(version) = 32),
  profile TEXT NOT NULL, locale TEXT NOT NULL, device TEXT NOT NULL, counter TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (site, hour, version, profile, locale, device, counter)
) WITHOUT ROWID, STRICT;

CREATE TABLE IF NOT EXISTS token (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32), created INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE IF NOT EXISTS session (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  token BLOB NOT NULL REFERENCES token (hash) ON DELETE CASCADE,
  expires INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

PRAGMA user_version = 1;
`;
