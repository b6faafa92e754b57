// The table of visitors' requests.

/** A step of `migrate.ts`. */
export const REQUEST_TABLES = `
CREATE TABLE request (
  site TEXT NOT NULL, id TEXT NOT NULL, mark TEXT NOT NULL CHECK (length(mark) = 32), subject TEXT,
  "right" TEXT NOT NULL CHECK ("right" IN ('access', 'erasure', 'objection', 'portability')),
  state TEXT NOT NULL CHECK (state IN ('new', 'identity', 'progress', 'waiting', 'answered', 'refused')),
  reason TEXT, received INTEGER NOT NULL, due TEXT NOT NULL, assignee TEXT, closed INTEGER,
  PRIMARY KEY (site, id)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX request_open ON request (site, mark, "right") WHERE closed IS NULL;
CREATE INDEX request_mark ON request (site, mark);
`;
