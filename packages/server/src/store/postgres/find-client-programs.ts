// PostgreSQL's own programs, as they are installed here: which of them fit a server, and how they are told where it is.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { withClient } from './with-client.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface ClientPrograms {
  readonly pg_dump: string;
  readonly pg_restore: string;
  readonly psql: string;
  /** What they must be started with: it says where the database is, and the password, which no list of processes shows. */
  readonly env: Environment;
}

// Debian keeps those of several versions there, beside each other
const DEBIAN = '/usr/lib/postgresql';
const TLS = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'];

/** Finds, for the database at `url`, those of the server's version, or of the next newer one. Rejects with the package to install. `env`: PATH, PGPASSFILE and the like. */
export async function findClientPrograms(url: string, env: Environment, debian = DEBIAN): Promise<ClientPrograms> {
  const server = await readServerVersion(url);
  const places = [...(await readdir(debian).catch(() => [])).map(version => path.join(debian, version, 'bin')), ...(env.PATH ?? '').split(path.delimiter)];
  const found = await Promise.all(places.filter(place => path.isAbsolute(place)).map(async place => ({ place, version: await readVersion(place) })));
  const [nearest] = found.filter(({ version }) => version >= server).sort((a, b) => a.version - b.version);
  if (!nearest) {
    const newest = Math.max(0, ...found.map(({ version }) => version));
    throw new Error(
      `expected pg_dump, pg_restore and psql of PostgreSQL ${server} or newer, as the server is, found ${newest ? `those of ${newest}` : 'none'}; nothing was changed ` +
        `(hint: apt-get install postgresql-client-${server}, or put their directory on the PATH)`,
    );
  }
  const program = (name: string) => path.join(nearest.place, name);
  return { pg_dump: program('pg_dump'), pg_restore: program('pg_restore'), psql: program('psql'), env: { ...env, ...placeOf(url) } };
}

const readServerVersion = (url: string): Promise<number> =>
  withClient(url, async client => {
    const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::integer AS version");
    return Math.floor((rows[0]?.version ?? 0) / 10_000);
  });

/** 0 where one of the three is missing. */
async function readVersion(place: string): Promise<number> {
  const asked = ['pg_dump', 'pg_restore', 'psql'].map(name => promisify(execFile)(path.join(place, name), ['--version']));
  const versions = await Promise.all(asked).catch(() => []);
  return Math.min(...versions.map(({ stdout }) => Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? 0)), ...(versions.length ? [] : [0]));
}

function placeOf(url: string): Environment {
  const { host, port, user, database, password } = new pg.Client({ connectionString: url });
  const query = new URLSearchParams(url.split('?')[1]);
  const tls = TLS.flatMap(name => (query.has(name) ? [[`PG${name.toUpperCase()}`, query.get(name) as string]] : []));
  return {
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGDATABASE: database,
    PGAPPNAME: 'assent',
    LC_ALL: 'C',
    ...(typeof password === 'string' && { PGPASSWORD: password }),
    ...Object.fromEntries(tls),
  };
}
