// A connection to PostgreSQL as the store uses it: statements, whole transactions, and reads that all see one state.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { CommitError } from '../commit-error.ts';
import { ask } from './ask.ts';

/**
 * Runs one statement and answers its rows; bytes are `Buffer`, whole numbers `number`. Without values it may be a script of several.
 * A connection keeps the plan that it has made; `anew`: the plan is made for the tables as they are now.
 */
export type Query = <Row extends object>(text: string, values?: readonly unknown[], plan?: 'anew') => Promise<Row[]>;

export interface Database {
  /** Where it is, for people: host, port and name. */
  readonly place: string;
  readonly query: Query;
  /**
   * Everything in `work` is kept, or nothing is. Rejects with what `work` rejects with, or with an UnavailableError, nothing kept;
   * or with a CommitError: then the commit was on its way when the connection was lost, and asking again finds out.
   * What `work` asks goes out at once, in its order: statements that need no answer of each other share one way there and back.
   */
  transact<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Every `query` that `read` makes sees the database as it was at the first of them. */
  still<T>(read: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

// a database that is silent for longer is gone, as far as a visitor's browser is concerned: its outbox asks again
const PATIENCE = 5_000;
const CONNECTIONS = 8;
/** Apart from those that read, so that no long read keeps an acknowledgement waiting. */
const WRITERS = 4;
const INT8 = 20;

// a process that stands still in a transaction loses its locks, so that another one can go on
const SERVER_SIDE = '-c search_path=assent -c lock_timeout=4000 -c idle_in_transaction_session_timeout=10000';
// a plan is made once, often while the tables are empty, and must still be the right one when they hold millions: row by row, through an index
const BY_INDEX = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_sort=off -c jit=off';

/** Connects to nothing yet: connections are made as they are needed, and made again when they are lost. */
export function openDatabase(url: string): Database {
  const settings: pg.ClientConfig = {
    connectionString: url,
    application_name: 'assent',
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    types: { getTypeParser: ((oid: number, format: 'text') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format))) as typeof pg.types.getTypeParser },
  };
  const { host, port, database = '' } = new pg.Client(settings);
  const pool = openPool({ ...settings, options: SERVER_SIDE, max: CONNECTIONS });
  const writers = openPool({ ...settings, options: `${SERVER_SIDE} ${BY_INDEX}`, pipeline: true, max: WRITERS });
  const snapshot = new AsyncLocalStorage<Query>();
  return {
    place: `the database ${database} at ${host}:${port}`,
    query: (...statement) => (snapshot.getStore() ?? queryOn(pool))(...statement),
    transact: async work => transactOn(await ask(writers.connect()), work),
    still: async read => {
      // of its own, without limits: an audit reads for as long as it takes
      const client = new pg.Client({ ...settings, options: '-c search_path=assent' });
      client.on('error', () => {});
      try {
        await ask(client.connect());
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
        await client.query('SELECT 1 FROM log LIMIT 1'); // the snapshot is taken by the first read
        return await snapshot.run(queryOn(client), read);
      } finally {
        await client.end();
      }
    },
    async close() {
      await Promise.all([pool.end(), writers.end()]);
    },
  };
}

function openPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...settings, query_timeout: PATIENCE });
  // a lost connection is told to whoever waits for an answer on it; nobody else needs to know
  pool.on('error', () => {});
  pool.on('connect', client => client.on('error', () => {}));
  return pool;
}

function queryOn(connection: pg.Pool | pg.ClientBase): Query {
  return async <Row extends object>(text: string, values?: readonly unknown[], plan?: 'anew'): Promise<Row[]> => {
    const statement = values ? { ...(!plan && { name: nameOf(text) }), text, values: [...values] } : text;
    const result = await ask(connection.query<Row & pg.QueryResultRow>(statement));
    return [result].flat().at(-1)?.rows ?? [];
  };
}

// the store's statements are constants: each is parsed and planned once on a connection
const names = new Map<string, string>();
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}

async function transactOn<T>(client: pg.PoolClient, work: (query: Query) => Promise<T>): Promise<T> {
  let committing = false;
  const warnings: unknown[] = [];
  const hear = (notice: { severity?: string | undefined }) => notice.severity === 'WARNING' && warnings.push(notice);
  try {
    const [, result] = await Promise.all([ask(client.query('BEGIN')), work(queryOn(client))]);
    client.on('notice', hear);
    committing = true;
    const { command } = await client.query('COMMIT');
    // ROLLBACK: a statement had failed before; a warning: standbys that should have had it by now were not waited for
    if (command !== 'COMMIT' || warnings.length) throw new Error(`expected COMMIT, got ${warnings.length ? String(warnings[0]) : command}`);
    client.off('notice', hear);
    client.release();
    return result;
  } catch (cause) {
    // closed rather than used again: the server rolls back whatever was not committed
    client.release(true);
    throw committing ? new CommitError(`couldn't commit: ${String(cause)}`, { cause, survivable: true }) : cause;
  }
}
