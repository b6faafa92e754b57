// Opens the store that an endpoint is told to use: SQLite in its data directory, or PostgreSQL.
import path from 'node:path';
import { openPostgresStore, type PostgresOptions } from './postgres/postgres-store.ts';
import { openSqliteStore, type SqliteOptions } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/** Where records are kept. */
export interface StorePlace {
  /** Data directory; SQLite's file is `assent.db` in it. */
  readonly data: string;
  /** `postgres://user:password@host:port/name`; default SQLite. */
  readonly database?: string | undefined;
}

/** Rejects with the remedy when the store cannot be reached or cannot be trusted. */
export async function openStore({ data, database }: StorePlace, options?: PostgresOptions & SqliteOptions): Promise<Store> {
  return database === undefined ? openSqliteStore(path.join(data, 'assent.db'), options) : openPostgresStore(database, options);
}
