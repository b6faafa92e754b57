// A PostgreSQL server of the test's own: a cluster in a temporary directory, as an unprivileged user, with every setting that durability rests on.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

export interface Postgres {
  /** Everything that the server writes is below it: tables, write-ahead log, its own lines. */
  readonly directory: string;
  /** Makes an empty database and answers its address. */
  makeDatabase(): Promise<string>;
  /** Takes everything out of the store in the database at `url`, quicker than another database is made. */
  empty(url: string): Promise<void>;
  /** Runs statements as the superuser, in the database at `url` or in the first one. */
  run(statement: string, url?: string): Promise<Record<string, unknown>[]>;
  /** A copy of the database at `url`, as pg_dump makes it. */
  dump(url: string): Buffer;
  /** `immediate`: as after a power cut of the program, without a shutdown of its own. */
  stop(mode: 'fast' | 'immediate'): void;
  start(): void;
  /** Stops the server and removes everything. */
  remove(): void;
}

/** Starts it; throws with the remedy where there is no PostgreSQL: a test that needs one fails without. */
export async function startPostgres(): Promise<Postgres> {
  const bin = findPrograms();
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-postgres-'));
  const cluster = path.join(directory, 'cluster');
  const port = await freePort();
  const run = asUnprivileged(directory);
  run(path.join(bin, 'initdb'), ['-D', cluster, '-U', 'assent', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--data-checksums']);
  const options = [`-p ${port}`, '-c listen_addresses=127.0.0.1', `-c unix_socket_directories=${directory}`, '-c shared_buffers=32MB', '-c fsync=on'];
  const control = (...args: string[]) => run(path.join(bin, 'pg_ctl'), ['-D', cluster, '-s', '-w', ...args]);
  const start = () => control('-l', path.join(directory, 'server.log'), '-o', options.join(' '), 'start');
  start();

  const urlOf = (name: string) => `postgres://assent@127.0.0.1:${port}/${name}`;
  const query = async (statement: string, url = urlOf('postgres')) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  return {
    directory,
    makeDatabase: async () => {
      const name = `t${randomBytes(6).toString('hex')}`;
      await query(`CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    empty: async url => {
      const tables = await query("SELECT tablename FROM pg_tables WHERE schemaname = 'assent' AND tablename <> 'schema_version'", url);
      // as a replica does it: neither a table's references nor its triggers stand in the way
      const emptying = tables.map(({ tablename }) => `DELETE FROM assent.${String(tablename)};`);
      await query(['SET session_replication_role = replica;', ...emptying, 'SET session_replication_role = DEFAULT;'].join('\n'), url);
    },
    run: query,
    dump: url => execFileSync(path.join(bin, 'pg_dump'), ['--dbname', url], { maxBuffer: 2 ** 28 }),
    stop: mode => control('-m', mode, 'stop'),
    start,
    remove: () => {
      if (existsSync(path.join(cluster, 'postmaster.pid'))) control('-m', 'immediate', 'stop');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function findPrograms(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [...versions.map(version => path.join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(path.delimiter), '/opt/homebrew/bin'];
  const found = places.find(place => existsSync(path.join(place, 'pg_ctl')) && existsSync(path.join(place, 'initdb')));
  if (!found)
    throw new Error('expected a PostgreSQL server to test with, found no pg_ctl (hint: apt-get install postgresql, or put its bin directory on the PATH)');
  return found;
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, whom every machine has. */
function asUnprivileged(directory: string): (program: string, args: readonly string[]) => void {
  const root = process.getuid?.() === 0;
  if (root) {
    chownSync(directory, Number(execFileSync('id', ['-u', 'nobody'])), Number(execFileSync('id', ['-g', 'nobody'])));
    chmodSync(directory, 0o700);
  }
  const drop = ['--reuid=nobody', '--regid', String(root && execFileSync('id', ['-g', 'nobody'])).trim(), '--clear-groups'];
  return (program, args) => {
    execFileSync(root ? 'setpriv' : program, root ? [...drop, program, ...args] : args, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
