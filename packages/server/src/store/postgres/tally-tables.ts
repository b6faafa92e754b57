// From schema 3 to 4: counters are kept by variant, country, kind of page and entry too. What was counted before has none of these.

export const TALLY_TABLES = `
ALTER TABLE tally
  ADD COLUMN variant text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN country text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN template text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN entry text COLLATE "C" NOT NULL DEFAULT '',
  DROP CONSTRAINT tally_pkey,
  ADD PRIMARY KEY (site, hour, version, variant, profile, locale, device, country, template, entry, counter);
`;
