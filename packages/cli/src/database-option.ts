// The option --database, for every command that works on what an endpoint keeps.
import type { Values, World } from './command.ts';
import { UsageError } from './usage-error.ts';

export const DATABASE_OPTION = { database: { type: 'string' } } as const;

/** Its address, or that in ASSENT_DATABASE, which no list of processes shows; `undefined` = SQLite in the data directory. */
export function readDatabase(values: Values, { env }: Pick<World, 'env'>): string | undefined {
  const url = values.database ?? (env.ASSENT_DATABASE || undefined);
  if (url === undefined || /^postgres(?:ql)?:\/\/./.test(String(url))) return url as string | undefined;
  // not shown: it may hold a password
  throw new UsageError(
    '--database: expected an address such as postgres://user@host/assent, got another kind (hint: without it, SQLite keeps everything in --data)',
  );
}
