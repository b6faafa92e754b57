// assent backup: a verified copy of everything an endpoint keeps, while it runs.
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backupDatabase, makeTrail } from '@assent/server';
import type { Command } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { findData, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { auditStore, sayFindings } from '../verify/audit-store.ts';
import { sayProgress } from '../verify/say-progress.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const backup: Command = {
  summary: 'copy everything that is kept, verified, while the endpoint runs',
  help: `Usage: assent backup --out FILE [--data DIR]

Copies the store of a running endpoint, then recomputes every leaf and counter of the copy. Keys are not in it: who
steals a backup cannot sign. A backup holds the records of visitors; delete it within 30 days, so that what they had
erased is gone from it too.

  --out FILE   where to write; must not exist
  --data DIR   the endpoint's data (or ASSENT_DATA; default ${DEFAULT_DATA})

Exit code: 0 written and whole, 1 failed, 2 wrong usage.`,
  options: { out: { type: 'string' }, data: { type: 'string' }, ...DATABASE_OPTION },
  async run(values, world) {
    if (typeof values.out !== 'string') throw new UsageError('expected --out FILE, got nothing (hint: assent backup --out assent-2026-11-25.db)');
    const data = findData(values, world);
    const { file, database } = data;
    if (database !== undefined)
      throw new UsageError('expected SQLite, got --database (hint: pg_dump or pg_basebackup copies PostgreSQL; then assent verify --log --database COPY)');
    const out = path.resolve(world.cwd, values.out);
    if (existsSync(out)) throw new UsageError(`expected ${values.out} to be a new file, but it exists`);
    const unverified = `${out}.new`;
    rmSync(unverified, { force: true });
    await withStore(data, store => makeTrail(store, Date.now)(null, 'backed-up'));
    await backupDatabase(file, unverified, sayProgress('copying ', world));
    const reports = await withStore({ directory: path.dirname(out), file: unverified }, store => auditStore(store, world));
    const found = sayFindings(reports);
    if (found.length) {
      world.err(`${found.join('\n')}\nthe copy is what the store is, and that is not whole (hint: assent verify --log); kept as ${values.out}.new`);
      return 1;
    }
    renameSync(unverified, out);
    world.err(`${values.out}: ${reports.reduce((sum, { logs }) => sum + logs.reduce((records, log) => records + log.records, 0), 0)} records, everything fits`);
    return 0;
  },
};
