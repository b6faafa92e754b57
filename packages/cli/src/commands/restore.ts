// assent restore: a backup becomes the store of an endpoint again. Its logs are never continued, because a backup may lack what was published since.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { restoreDatabase } from '../backup/restore-database.ts';
import { restoreFile } from '../backup/restore-file.ts';
import type { Command } from '../command.ts';
import { DATABASE_OPTION, readDatabase } from '../database-option.ts';
import { findDirectory } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const restore: Command = {
  summary: 'make a backup the store of an endpoint again',
  help: `Usage: assent restore FILE [--data DIR]
       assent restore FILE --database URL

Verifies the backup, puts it in place and freezes its logs: the next start begins a new epoch of each, which names
the old one and the last checkpoint that is known of it. Old receipts remain valid. Bring signing-key.pem,
retired-keys.json and the anchor file along, where you have them.

  --data DIR   where to; must hold no store (or ASSENT_DATA; default ${DEFAULT_DATA})
  --database URL  to a PostgreSQL database instead, from a backup of one (or ASSENT_DATABASE); it must hold no schema
               assent with tables in it, and no endpoint may start on it meanwhile. pg_restore and psql do it, as new
               as the server. A backup that is not whole is taken out again.

Exit code: 0 restored, 1 the backup is not whole, 2 wrong usage.`,
  arguments: 'FILE',
  options: { data: { type: 'string' }, ...DATABASE_OPTION },
  async run(values, world, [from, ...more]) {
    if (from === undefined || more.length) throw new UsageError('expected one backup (hint: assent restore FILE --data DIR)');
    const file = path.resolve(world.cwd, from);
    if (!existsSync(file)) throw new UsageError(`expected a backup at ${from}, got none`);
    const database = readDatabase(values, world);
    const found = database === undefined ? await restoreFile(file, findDirectory(values, world), world) : await restoreDatabase(file, database, world);
    if (found.length) {
      world.err(`${found.join('\n')}\n${from} is not whole; nothing was restored`);
      return 1;
    }
    world.err(`restored; the next start of assent serve begins a new epoch of every log`);
    return 0;
  },
};
