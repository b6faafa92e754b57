// Opens what an endpoint keeps, for the commands that work beside it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openSqliteStore, openStore, type Store } from '@assent/server';
import type { Values, World } from './command.ts';
import { DEFAULT_DATA } from './settings/settings.ts';
import { readDatabase } from './database-option.ts';
import { UsageError } from './usage-error.ts';

export interface Data {
  /** Absolute. */
  readonly directory: string;
  readonly file: string;
  /** Address of a PostgreSQL database, where that keeps everything instead. */
  readonly database?: string | undefined;
}

/** Absolute: `--data`, or `ASSENT_DATA`, or the usual place, as `assent serve` has them. */
export const findDirectory = (values: Values, { cwd, env }: Pick<World, 'cwd' | 'env'>): string =>
  path.resolve(cwd, String(values.data ?? (env.ASSENT_DATA || DEFAULT_DATA)));

/** Throws a UsageError where no endpoint has kept anything. */
export function findData(values: Values, world: Pick<World, 'cwd' | 'env'>): Data {
  const directory = findDirectory(values, world);
  const file = path.join(directory, 'assent.db');
  const database = readDatabase(values, world);
  if (database === undefined && !existsSync(file))
    throw new UsageError(`expected the data of an endpoint in ${directory}, got no assent.db (hint: --data is the directory that assent serve uses)`);
  return { directory, file, database };
}

/**
 * Runs `work` on the store of a data directory; the endpoint may run meanwhile. Rejects, nothing changed, where an older Assent serves it: to bring a store
 * forward is for its endpoint, or for who makes one out of a copy (`beside: false`).
 */
export async function withStore<T>({ directory, file, database }: Data, work: (store: Store) => Promise<T>, beside = true): Promise<T> {
  const store = database === undefined ? openSqliteStore(file, { beside }) : await openStore({ data: directory, database }, { beside });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
