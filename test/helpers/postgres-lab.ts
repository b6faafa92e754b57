// A database of its own for a file of tests of the store on PostgreSQL: empty before each but for the log of one site.
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openPostgresStore, type PostgresStore } from '../../packages/server/src/store/postgres/postgres-store.ts';
import { firstLog, statement } from './new-record.ts';
import { type Postgres, startPostgres } from './postgres.ts';

export interface PostgresLab {
  /** The server, and the address of the database. From the first test on. */
  readonly postgres: Postgres;
  readonly url: string;
  /** A store, closed after the test. `beside`: by way of the intake, and nothing leaves it by itself. */
  open(beside?: boolean): Promise<PostgresStore>;
  /** Runs statements as the superuser. */
  run(statements: string): Promise<Record<string, unknown>[]>;
}

/** To be called once, at the top of a file. */
export function openPostgresLab(): PostgresLab {
  let postgres: Postgres | undefined;
  let url = '';
  const opened: PostgresStore[] = [];
  const open = async (beside = false) => {
    const store = await openPostgresStore(url, { beside });
    opened.push(store);
    return store;
  };
  beforeAll(async () => {
    postgres = await startPostgres();
    url = await postgres.makeDatabase();
    await (await openPostgresStore(url)).close();
  }, 60_000);
  afterAll(() => postgres?.remove(), 60_000);
  beforeEach(async () => {
    await postgres?.empty(url);
    await (await open(true)).openLog(firstLog(), statement('{}', 'epoch'));
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  return {
    get postgres() {
      return postgres as Postgres;
    },
    get url() {
      return url;
    },
    open,
    run: statements => (postgres as Postgres).run(statements, url),
  };
}
