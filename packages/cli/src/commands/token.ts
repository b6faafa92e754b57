// assent token: a new key to the dashboard.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makeAccess, openStore } from '@assent/server';
import type { Command } from '../command.ts';
import { DATABASE_OPTION, readDatabase } from '../database-option.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const token: Command = {
  summary: 'make a new viewer token for the dashboard',
  help: `Usage: assent token [--data DIR | --database URL] [--revoke]

Makes a viewer token and prints it. Only its hash is kept: it cannot be shown again. Works while the endpoint runs.

  --data DIR       the endpoint's data (default ${DEFAULT_DATA})
  --database URL   the PostgreSQL database, where that is the store (or ASSENT_DATABASE)
  --revoke         end all earlier tokens and sessions

Exit code: 0 made, 1 failed, 2 wrong usage.`,
  options: { data: { type: 'string', default: DEFAULT_DATA }, ...DATABASE_OPTION, revoke: { type: 'boolean', default: false } },
  async run(values, world) {
    const store = await openStore({ data: path.resolve(world.cwd, String(values.data)), database: readDatabase(values, world) }, { beside: true });
    try {
      world.out(await makeAccess(store, Date.now, randomBytes).makeToken(values.revoke === true));
    } finally {
      await store.close();
    }
    return 0;
  },
};
