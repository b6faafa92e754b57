// The tables of the log, of evidence and of erasure. Every key starts with the site, like those of `first-tables.ts`.

/** Schema 2; the records of schema 1 are in `record_1`, from which `add-log.ts` moves them. */
export const LOG_TABLES = `
CREATE TABLE log (
  site TEXT NOT NULL, epoch INTEGER NOT NULL CHECK (epoch > 0), origin TEXT NOT NULL, began INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'frozen')),
  size INTEGER NOT NULL, frontier BLOB NOT NULL CHECK (length(frontier) % 32 = 0),
  minimum INTEGER NOT NULL CHECK (minimum % 256 = 0), checkpoint TEXT NOT NULL,
  PRIMARY KEY (site, epoch)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX log_open ON log (site) WHERE state = 'open';

CREATE TABLE bundle ( -- up to 256 entries, as C2SP tlog-tiles frames them; the last one of a log grows
  site TEXT NOT NULL, epoch INTEGER NOT NULL, n INTEGER NOT NULL, entries BLOB NOT NULL,
  PRIMARY KEY (site, epoch, n)
) WITHOUT ROWID, STRICT;

CREATE TABLE tile ( -- from level 1; those of level 0 are the hashes of the entries
  site TEXT NOT NULL, epoch INTEGER NOT NULL, level INTEGER NOT NULL CHECK (level > 0), n INTEGER NOT NULL,
  hashes BLOB NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
  PRIMARY KEY (site, epoch, level, n)
) WITHOUT ROWID, STRICT;

CREATE TABLE statement (
  site TEXT NOT NULL, epoch INTEGER NOT NULL, idx INTEGER NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('evidence', 'tombstone', 'epoch')), body TEXT NOT NULL,
  PRIMARY KEY (site, epoch, idx)
) WITHOUT ROWID, STRICT;

CREATE TABLE record (
  site TEXT NOT NULL, epoch INTEGER NOT NULL, idx INTEGER NOT NULL, -- where its leaf is: records are written in the order of the log
  subject BLOB NOT NULL CHECK (length(subject) = 22),
  id BLOB NOT NULL CHECK (length(id) = 16),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  record TEXT NOT NULL, due INTEGER NOT NULL,
  PRIMARY KEY (site, epoch, idx)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX record_key ON record (site, subject, id); -- both begin with their time, so inserts stay local
CREATE INDEX record_due ON record (site, due);

CREATE TABLE erased (
  site TEXT NOT NULL, mark BLOB NOT NULL CHECK (length(mark) = 16), erased_on TEXT NOT NULL,
  PRIMARY KEY (site, mark)
) WITHOUT ROWID, STRICT;

CREATE TABLE restricted (
  site TEXT NOT NULL, subject BLOB NOT NULL CHECK (length(subject) = 22), since INTEGER NOT NULL,
  PRIMARY KEY (site, subject)
) WITHOUT ROWID, STRICT;

CREATE TABLE evidence (
  site TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), body BLOB NOT NULL,
  PRIMARY KEY (site, hash)
) WITHOUT ROWID, STRICT;

CREATE TABLE anchored (
  site TEXT NOT NULL, epoch INTEGER NOT NULL, size INTEGER NOT NULL, anchor TEXT NOT NULL,
  checkpoint TEXT NOT NULL, token BLOB NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (site, epoch, size, anchor)
) WITHOUT ROWID, STRICT;
`;
