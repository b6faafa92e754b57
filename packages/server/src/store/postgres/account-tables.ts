// The tables of accounts, of what opens them, and of administrative acts.

/** A step of `migrate.ts`. Tokens that were there stay, each a viewer's of its own; sessions of before are signed in again. */
export const ACCOUNT_TABLES = `
CREATE TABLE account (
  turn bigint GENERATED ALWAYS AS IDENTITY, -- the order in which they were made
  id text COLLATE "C" PRIMARY KEY CHECK (length(id) = 22), name text NOT NULL,
  role text NOT NULL CHECK (role IN ('viewer', 'editor', 'auditor', 'dpo', 'admin')),
  sites jsonb, -- list; NULL = all
  identity text COLLATE "C" UNIQUE, created bigint NOT NULL, ended bigint
);
INSERT INTO account (id, name, role, created) SELECT left(upper(encode(hash, 'hex')), 22), 'token', 'viewer', created FROM token ORDER BY created;

DROP TABLE session;
ALTER TABLE token ADD COLUMN account text COLLATE "C" REFERENCES account (id);
UPDATE token SET account = left(upper(encode(hash, 'hex')), 22);
ALTER TABLE token ALTER COLUMN account SET NOT NULL;

CREATE TABLE session (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32), account text COLLATE "C" NOT NULL REFERENCES account (id), expires bigint NOT NULL
);

CREATE TABLE passkey (
  id text COLLATE "C" PRIMARY KEY, account text COLLATE "C" NOT NULL REFERENCES account (id), host text NOT NULL, key bytea NOT NULL,
  counter bigint NOT NULL, transports jsonb NOT NULL, created bigint NOT NULL
);

CREATE TABLE ticket (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32), kind text NOT NULL CHECK (kind IN ('code', 'registration', 'authentication', 'company')),
  account text COLLATE "C" REFERENCES account (id), body text NOT NULL, expires bigint NOT NULL
);

CREATE TABLE act (
  seq bigint PRIMARY KEY CHECK (seq > 0), at bigint NOT NULL, account text, act text NOT NULL, site text COLLATE "C", about text COLLATE "C",
  detail jsonb NOT NULL, before text NOT NULL CHECK (length(before) = 64), hash text NOT NULL CHECK (length(hash) = 64)
);
CREATE INDEX act_about ON act (about) WHERE about IS NOT NULL;
CREATE FUNCTION act_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'an act is never changed'; END IF;
  IF OLD.at > (SELECT at FROM assent.act ORDER BY seq DESC LIMIT 1) - 31536000000 THEN RAISE EXCEPTION 'an act is kept for 365 days'; END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER act_guard BEFORE UPDATE OR DELETE ON act FOR EACH ROW EXECUTE FUNCTION act_guard();
`;
