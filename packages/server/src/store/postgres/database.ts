// A connection to PostgreSQL as the store uses it: statements, whole transactions, and reads that all see one state.
import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { ask } from './ask.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { type Query, queryOn } from './query-on.ts';
import { transactOn } from './transact-on.ts';

export interface Database {
  /** Where it is, for people: host, port and name. */
  readonly place: string;
  readonly query: Query;
  /**
   * Everything in `work` is kept, or nothing is. Rejects with what `work` rejects with, or with an UnavailableError, nothing kept;
   * or with a CommitError: then the commit was on its way when the connection was lost, and asking again finds out.
   * What `work` asks goes out at once, in its order: statements that need no answer of each other share one way there and back.
   * What it does not wait for goes out together with the commit; if that fails, nothing is kept, and its error is what is rejected with.
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
  const writers = openPool({ ...settings, options: `${SERVER_SIDE} ${BY_INDEX}`, pipeline: true, stream: () => new GatheringSocket(), max: WRITERS });
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
