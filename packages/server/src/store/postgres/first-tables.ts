// The first tables of the PostgreSQL store. Every key starts with the site, whose log nobody else writes to, so that Citus can distribute them by it.

/**
 * Schema 1, in a namespace of its own; `migrate.ts` runs it, a later change is a step of its own. The same tables as SQLite's, and the intake before them:
 * what is in it is durable and acknowledged, and waits for its place in the log. Tokens and sessions belong to no site (reference tables on Citus).
 */
export const FIRST_TABLES = `
CREATE TABLE version (
  site text COLLATE "C" NOT NULL, hash bytea NOT NULL CHECK (length(hash) = 32), body text NOT NULL, first_seen bigint NOT NULL,
  PRIMARY KEY (site, hash)
);

CREATE TABLE log (
  site text COLLATE "C" NOT NULL, epoch integer NOT NULL CHECK (epoch > 0), origin text NOT NULL, began bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'frozen')),
  size bigint NOT NULL, frontier bytea NOT NULL CHECK (length(frontier) % 32 = 0),
  minimum bigint NOT NULL CHECK (minimum % 256 = 0), checkpoint text NOT NULL,
  PRIMARY KEY (site, epoch)
);
CREATE UNIQUE INDEX log_open ON log (site) WHERE state = 'open';

CREATE SEQUENCE intake_batch; -- an order, not a count: numbers may be missing, and a lower one may be committed later
CREATE TABLE intake (
  site text COLLATE "C" NOT NULL,
  subject bytea NOT NULL CHECK (length(subject) = 22),
  id bytea NOT NULL CHECK (length(id) = 16),
  batch bigint NOT NULL, pos integer NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  salt bytea NOT NULL CHECK (length(salt) = 16),
  record text NOT NULL, due integer NOT NULL,
  entry bytea NOT NULL CHECK (length(entry) = 33),
  ends_id bytea CHECK (length(ends_id) = 16), ends_due integer,
  cells jsonb NOT NULL,
  PRIMARY KEY (site, subject, id) -- decides which of two processes was first
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
CREATE INDEX intake_order ON intake (site, batch, pos);

CREATE TABLE bundle ( -- up to 256 entries, as C2SP tlog-tiles frames them; the last one of a log grows
  site text COLLATE "C" NOT NULL, epoch integer NOT NULL, n bigint NOT NULL, entries bytea NOT NULL,
  PRIMARY KEY (site, epoch, n)
);

CREATE TABLE tile ( -- from level 1; those of level 0 are the hashes of the entries
  site text COLLATE "C" NOT NULL, epoch integer NOT NULL, level integer NOT NULL CHECK (level > 0), n bigint NOT NULL,
  hashes bytea NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
  PRIMARY KEY (site, epoch, level, n)
);

CREATE TABLE statement (
  site text COLLATE "C" NOT NULL, epoch integer NOT NULL, idx bigint NOT NULL,
  type text NOT NULL CHECK (type IN ('evidence', 'tombstone', 'epoch')), body text NOT NULL,
  PRIMARY KEY (site, epoch, idx)
);

CREATE TABLE record (
  site text COLLATE "C" NOT NULL, epoch integer NOT NULL, idx bigint NOT NULL, -- where its leaf is
  subject bytea NOT NULL CHECK (length(subject) = 22),
  id bytea NOT NULL CHECK (length(id) = 16),
  digest bytea NOT NULL CHECK (length(digest) = 32),
  salt bytea NOT NULL CHECK (length(salt) = 16),
  record text NOT NULL, due integer NOT NULL,
  PRIMARY KEY (site, epoch, idx)
);
CREATE UNIQUE INDEX record_key ON record (site, subject, id); -- both begin with their time, so inserts stay local
CREATE INDEX record_due ON record (site, due);

CREATE TABLE erased (
  site text COLLATE "C" NOT NULL, mark bytea NOT NULL CHECK (length(mark) = 16), erased_on text NOT NULL,
  PRIMARY KEY (site, mark)
);

CREATE TABLE restricted (
  site text COLLATE "C" NOT NULL, subject bytea NOT NULL CHECK (length(subject) = 22), since bigint NOT NULL,
  PRIMARY KEY (site, subject)
);

CREATE TABLE evidence (
  site text COLLATE "C" NOT NULL, hash bytea NOT NULL CHECK (length(hash) = 32), body bytea NOT NULL,
  PRIMARY KEY (site, hash)
);

CREATE TABLE anchored (
  site text COLLATE "C" NOT NULL, epoch integer NOT NULL, size bigint NOT NULL, anchor text COLLATE "C" NOT NULL,
  checkpoint text NOT NULL, token bytea NOT NULL, at bigint NOT NULL,
  PRIMARY KEY (site, epoch, size, anchor)
);

CREATE TABLE tally (
  site text COLLATE "C" NOT NULL, hour integer NOT NULL, version bytea NOT NULL CHECK (length(version) = 32),
  profile text COLLATE "C" NOT NULL, locale text COLLATE "C" NOT NULL, device text COLLATE "C" NOT NULL, counter text COLLATE "C" NOT NULL,
  n bigint NOT NULL CHECK (n > 0),
  PRIMARY KEY (site, hour, version, profile, locale, device, counter)
);

CREATE TABLE undeclared (
  site text COLLATE "C" NOT NULL, day integer NOT NULL, host text COLLATE "C" NOT NULL, directive text COLLATE "C" NOT NULL, enforced boolean NOT NULL,
  n bigint NOT NULL CHECK (n > 0),
  PRIMARY KEY (site, day, host, directive, enforced)
);
CREATE TABLE undeclared_turn (site text COLLATE "C" PRIMARY KEY); -- its row is locked by whoever counts the hosts of a site

CREATE TABLE token (hash bytea PRIMARY KEY CHECK (length(hash) = 32), created bigint NOT NULL);
CREATE TABLE session (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32),
  token bytea NOT NULL REFERENCES token (hash) ON DELETE CASCADE,
  expires bigint NOT NULL
);
`;
