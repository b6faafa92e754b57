// assent backup: a verified copy of everything an endpoint keeps, while it runs.
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AuditReport } from '@assent/core/proof';
import { makeTrail } from '@assent/server';
import { copyDatabase } from '../backup/copy-database.ts';
import { copyFile } from '../backup/copy-file.ts';
import type { Command } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { findData, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { sayFindings } from '../verify/audit-store.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

const NOT_RECOMPUTED =
  'read to its end, but not recomputed: this user may not make a database to do that in (hint: ALTER ROLE … CREATEDB; assent restore recomputes it too)';

export const backup: Command = {
  summary: 'copy everything that is kept, verified, while the endpoint runs',
  help: `Usage: assent backup --out FILE [--data DIR]
       assent backup --out FILE --database URL

Copies the store of a running endpoint, then recomputes every leaf and counter of the copy. Keys are not in it: who
steals a backup cannot sign. A backup holds the records of visitors; delete it within 30 days, so that what they had
erased is gone from it too.

  --out FILE   where to write; must not exist
  --data DIR   the endpoint's data (or ASSENT_DATA; default ${DEFAULT_DATA})
  --database URL  the PostgreSQL database, where that is the store (or ASSENT_DATABASE): pg_dump, as new as the server,
               copies the schema assent and nothing else. The copy is loaded into a database beside it, recomputed
               there, and that database dropped; where the user may make none (CREATEDB), the copy is read to its end
               instead, and that is said. A password is best kept in ASSENT_DATABASE, PGPASSWORD or a pgpass file.

Exit code: 0 written and whole, 1 failed, 2 wrong usage.`,
  options: { out: { type: 'string' }, data: { type: 'string' }, ...DATABASE_OPTION },
  async run(values, world) {
    if (typeof values.out !== 'string') throw new UsageError('expected --out FILE, got nothing (hint: assent backup --out assent-2026-11-25.db)');
    const data = findData(values, world);
    const { file, database } = data;
    const out = path.resolve(world.cwd, values.out);
    if (existsSync(out)) throw new UsageError(`expected ${values.out} to be a new file, but it exists`);
    const unverified = `${out}.new`;
    rmSync(unverified, { force: true });
    await withStore(data, store => makeTrail(store, Date.now)(null, 'backed-up'));
    const reports = database === undefined ? await copyFile(file, unverified, world) : await copyDatabase(database, unverified, world);
    const found = sayFindings(reports ?? []);
    if (found.length) {
      world.err(`${found.join('\n')}\nthe copy is what the store is, and that is not whole (hint: assent verify --log); kept as ${values.out}.new`);
      return 1;
    }
    renameSync(unverified, out);
    world.err(`${values.out}: ${reports ? `${countRecords(reports)} records, everything fits` : NOT_RECOMPUTED}`);
    return 0;
  },
};

const countRecords = (reports: readonly AuditReport[]): number =>
  reports.reduce((sum, { logs }) => sum + logs.reduce((records, log) => records + log.records, 0), 0);
