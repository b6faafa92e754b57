// assent token: a new key to the dashboard.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makeAccess, openSqliteStore } from '@assent/server';
import type { Command } from '../command.ts';
import { DEFAULT_DATA } from './serve.ts';

export const token: Command = {
  summary: 'make a new viewer token for the dashboard',
  help: `Usage: assent token [--data DIR] [--revoke]

Makes a viewer token and prints it. Only its hash is kept: it cannot be shown again. Works while the endpoint runs.

  --data DIR   the endpoint's data (default ${DEFAULT_DATA})
  --revoke     end all earlier tokens and sessions

Exit code: 0 made, 1 failed, 2 wrong usage.`,
  options: { data: { type: 'string', default: DEFAULT_DATA }, revoke: { type: 'boolean', default: false } },
  async run(values, world) {
    const store = openSqliteStore(path.resolve(world.cwd, String(values.data), 'assent.db'));
    try {
      world.out(await makeAccess(store, Date.now, randomBytes).makeToken(values.revoke === true));
    } finally {
      await store.close();
    }
    return 0;
  },
};
