// The table of visitors' requests.

/** A step of `migrate.ts`. */
export const REQUEST_TABLES = `
CREATE TABLE request (
  site text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, mark text COLLATE "C" NOT NULL CHECK (length(mark) = 32), subject text COLLATE "C",
  "right" text COLLATE "C" NOT NULL CHECK ("right" IN ('access', 'erasure', 'objection', 'portability')),
  state text COLLATE "C" NOT NULL CHECK (state IN ('new', 'identity', 'progress', 'waiting', 'answered', 'refused')),
  reason text, received bigint NOT NULL, due text COLLATE "C" NOT NULL, assignee text, closed bigint,
  PRIMARY KEY (site, id)
);
CREATE UNIQUE INDEX request_open ON request (site, mark, "right") WHERE closed IS NULL;
CREATE INDEX request_mark ON request (site, mark);
`;
