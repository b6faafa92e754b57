// assent export: everything an auditor needs, as plain files that are the same whenever they are written.
import path from 'node:path';
import { makeTrail } from '@assent/server';
import { exportStore } from '../export/export-store.ts';
import type { Command } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { findData, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const exportArchive: Command = {
  summary: 'write an archive for auditors',
  help: `Usage: assent export --out DIR [--without-records] [--data DIR | --database URL]

Writes, for every site, its logs as tiles (C2SP tlog-tiles), the records with their salts, every statement, evidence by
content hash, counters, and what outsiders confirmed; and SHA256SUMS over it all. The same store gives the same bytes.

  --out DIR           where to write; must be new or empty
  --without-records   no record and no salt: nothing personal is in it, and the tree can still be checked
  --data DIR          the endpoint's data (or ASSENT_DATA; default ${DEFAULT_DATA})
  --database URL      the PostgreSQL database, where that is the store (or ASSENT_DATABASE)

Exit code: 0 written, 1 failed, 2 wrong usage.`,
  options: {
    out: { type: 'string' },
    'without-records': { type: 'boolean', default: false },
    data: { type: 'string' },
    ...DATABASE_OPTION,
  },
  async run(values, world) {
    if (typeof values.out !== 'string') throw new UsageError('expected --out DIR, got nothing (hint: assent export --out archive)');
    const out = path.resolve(world.cwd, values.out);
    const withRecords = values['without-records'] !== true;
    const files = await withStore(findData(values, world), async store => {
      await makeTrail(store, Date.now)(null, 'exported', { detail: { as: 'archive', records: withRecords ? 'with' : 'without' } });
      return store.still(() => exportStore(store, out, withRecords));
    });
    world.err(`${values.out}: ${files} files (sha256sum --check SHA256SUMS)`);
    return 0;
  },
};
