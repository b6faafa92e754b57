// From schema 4 to 5: counters are kept by variant, country, kind of page and entry too. What was counted before has none of these.

/** Schema 4 counted everything by hour, version, profile, language and device. */
export const TALLY_TABLES = `
ALTER TABLE tally RENAME TO tally_4;

CREATE TABLE tally (
  site TEXT NOT NULL, hour INTEGER NOT NULL, version BLOB NOT NULL CHECK (length(version) = 32),
  variant TEXT NOT NULL, profile TEXT NOT NULL, locale TEXT NOT NULL, device TEXT NOT NULL,
  country TEXT NOT NULL, template TEXT NOT NULL, entry TEXT NOT NULL, counter TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (site, hour, version, variant, profile, locale, device, country, template, entry, counter)
) WITHOUT ROWID, STRICT;

INSERT INTO tally SELECT site, hour, version, '', profile, locale, device, '', '', '', counter, n FROM tally_4;
DROP TABLE tally_4;
`;
