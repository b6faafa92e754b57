// From schema 11 to 12: what a commit writes lies together. A record and its entry are kept by their place, one number, and the keys of the newest wait.

import { LOG_SPAN } from './place-of.ts';

/**
 * Schema 11 kept records by (site, epoch, index), whose long rows were in the branches of the tree too, rewrote a bundle with every commit, and put every
 * key to a place of its own at once: a commit of 32 records changed 39 pages, and changes 12 now.
 */
export const PLACE_TABLES = `
ALTER TABLE log RENAME TO log_11;
ALTER TABLE record RENAME TO record_11;
DROP INDEX log_open;

CREATE TABLE log (
  number INTEGER PRIMARY KEY,
  site TEXT NOT NULL, epoch INTEGER NOT NULL CHECK (epoch > 0), origin TEXT NOT NULL, began INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'frozen')),
  size INTEGER NOT NULL CHECK (size <= ${LOG_SPAN}), frontier BLOB NOT NULL CHECK (length(frontier) % 32 = 0),
  indexed INTEGER NOT NULL, -- records below it are in by_subject and by_due; the newest are not yet, see newest-keys.ts
  minimum INTEGER NOT NULL CHECK (minimum % 256 = 0), checkpoint TEXT NOT NULL,
  UNIQUE (site, epoch)
) STRICT;
CREATE UNIQUE INDEX log_open ON log (site) WHERE state = 'open';

CREATE TABLE record (
  place INTEGER PRIMARY KEY, -- where its leaf is: records are written in the order of the log
  log INTEGER NOT NULL AS (place >> 32), idx INTEGER NOT NULL AS (place & ${LOG_SPAN - 1}),
  subject BLOB NOT NULL CHECK (length(subject) = 22),
  id BLOB NOT NULL CHECK (length(id) = 16),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  record TEXT NOT NULL, due INTEGER NOT NULL
) STRICT;

CREATE TABLE by_subject (
  site TEXT NOT NULL, subject BLOB NOT NULL, id BLOB NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (site, subject, id)
) WITHOUT ROWID, STRICT;

CREATE TABLE by_due (
  site TEXT NOT NULL, due INTEGER NOT NULL, place INTEGER NOT NULL,
  PRIMARY KEY (site, due, place)
) WITHOUT ROWID, STRICT;

CREATE TABLE part ( -- entries of a bundle that one commit added, as C2SP tlog-tiles frames them; a bundle is its parts in a row
  place INTEGER PRIMARY KEY, -- of the first
  entries BLOB NOT NULL
) STRICT;

INSERT INTO log SELECT row_number() OVER (ORDER BY site, epoch), site, epoch, origin, began, state, size, frontier, size, minimum, checkpoint FROM log_11;
INSERT INTO record (place, subject, id, salt, record, due)
  SELECT (number << 32) + idx, subject, id, salt, record, due FROM log CROSS JOIN record_11 USING (site, epoch) ORDER BY number, idx;
INSERT INTO by_subject SELECT site, subject, id, (number << 32) + idx FROM record_11 JOIN log USING (site, epoch) ORDER BY site, subject, id;
INSERT INTO by_due SELECT site, due, (number << 32) + idx FROM record_11 JOIN log USING (site, epoch) ORDER BY site, due, number, idx;
INSERT INTO part SELECT (number << 32) + n * 256, entries FROM log CROSS JOIN bundle USING (site, epoch) ORDER BY number, n;
DROP TABLE bundle;
DROP TABLE record_11;
DROP TABLE log_11;

CREATE TRIGGER record_gone AFTER DELETE ON record BEGIN
  DELETE FROM by_subject WHERE site = (SELECT site FROM log WHERE number = old.log) AND subject = old.subject AND id = old.id;
  DELETE FROM by_due WHERE site = (SELECT site FROM log WHERE number = old.log) AND due = old.due AND place = old.place;
END;
CREATE TRIGGER record_ended AFTER UPDATE OF due ON record BEGIN
  UPDATE by_due SET due = new.due WHERE site = (SELECT site FROM log WHERE number = old.log) AND due = old.due AND place = old.place;
END;
`;
