// Opens what an endpoint keeps, for the commands that work beside it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openSqliteStore, type Store } from '@assent/server';
import type { Values, World } from './command.ts';
import { UsageError } from './usage-error.ts';

export interface Data {
  /** Absolute. */
  readonly directory: string;
  readonly file: string;
}

/** Throws a UsageError where no endpoint has kept anything. */
export function findData(values: Values, world: Pick<World, 'cwd'>): Data {
  const directory = path.resolve(world.cwd, String(values.data));
  const file = path.join(directory, 'assent.db');
  if (!existsSync(file))
    throw new UsageError(`expected the data of an endpoint in ${directory}, got no assent.db (hint: --data is the directory that assent serve uses)`);
  return { directory, file };
}

/** Runs `work` on the store of a data directory; the endpoint may run meanwhile. */
export async function withStore<T>({ file }: Data, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openSqliteStore(file);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
