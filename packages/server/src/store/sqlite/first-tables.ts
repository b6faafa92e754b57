// The first tables of the SQLite store. Every key starts with the site, so that the same tables can be distributed by site.

/** Schema 1: versions, records, tallies and who may read them. `migrate.ts` runs it; a later change is a step of its own. */
export const FIRST_TABLES = `
CREATE TABLE version (
  site TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), body TEXT NOT NULL, first_seen INTEGER NOT NULL,
  PRIMARY KEY (site, hash)
) WITHOUT ROWID, STRICT;

CREATE TABLE record (
  site TEXT NOT NULL,
  subject BLOB NOT NULL CHECK (length(subject) = 22), -- begins with its time, so inserts stay local
  id BLOB NOT NULL CHECK (length(id) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  record TEXT NOT NULL,
  PRIMARY KEY (site, subject, id)
) WITHOUT ROWID, STRICT;

CREATE TABLE tally (
  site TEXT NOT NULL, hour INTEGER NOT NULL, version BLOB NOT NULL CHECK (length(version) = 32),
  profile TEXT NOT NULL, locale TEXT NOT NULL, device TEXT NOT NULL, counter TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (site, hour, version, profile, locale, device, counter)
) WITHOUT ROWID, STRICT;

CREATE TABLE token (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32), created INTEGER NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE session (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  token BLOB NOT NULL REFERENCES token (hash) ON DELETE CASCADE,
  expires INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
`;
