// assent keys: the keys that sign the logs, and a new one in the place of the current.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { seconds } from '@assent/core';
import { formatVerifierKey } from '@assent/core/proof';
import { makeTrail, openKeys, rotateKeys } from '@assent/server';
import type { Command } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { findData, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const keys: Command = {
  summary: 'list the keys that sign, or rotate them',
  help: `Usage: assent keys [--data DIR] [--database URL]
       assent keys rotate [--data DIR] [--database URL] [--overlap D]

Prints the verifier keys of every log, the current one first: publish them, in the privacy policy for instance.
rotate makes a new key. The endpoint takes it up at its next start; both sign for a while, and receipts that the
old one has signed remain good, because its public half is kept. Private keys are readable by their owner alone.

  --data DIR    the endpoint's data (or ASSENT_DATA; default ${DEFAULT_DATA})
  --database URL  the PostgreSQL database, where that is the store (or ASSENT_DATABASE); keys are in --data all the same:
                copy them to every process's
  --overlap D   how long both sign (ISO 8601, default P90D)

Exit code: 0 well, 1 failed, 2 wrong usage.`,
  arguments: '[rotate]',
  options: { data: { type: 'string' }, ...DATABASE_OPTION, overlap: { type: 'string', default: 'P90D' } },
  async run(values, world, given) {
    if (given.length > 1 || (given[0] !== undefined && given[0] !== 'rotate')) throw new UsageError(`expected "rotate" or nothing, got ${given.join(' ')}`);
    const overlap = seconds(String(values.overlap));
    if (overlap === null) throw new UsageError(`--overlap: expected a duration such as "P90D", got ${JSON.stringify(values.overlap)}`);
    const data = findData(values, world);
    if (!existsSync(path.join(data.directory, 'signing-key.pem')))
      throw new UsageError(`expected signing-key.pem in ${data.directory}, got none (hint: assent serve makes it)`);
    if (given[0]) {
      const until = Date.now() + overlap * 1000;
      await withStore(data, store => makeTrail(store, Date.now)(null, 'keys-rotated'));
      rotateKeys(data.directory, Date.now(), until);
      world.err(`rotated; restart assent serve. The key before signs too until ${new Date(until).toISOString().slice(0, 10)}, and is kept for verification.`);
    }
    const own = openKeys(data.directory, Date.now);
    await withStore(data, async store => {
      for (const site of await store.sites())
        for (const { origin } of (await store.logs(site)).toReversed()) if (origin) for (const key of own.verifiers(origin)) world.out(formatVerifierKey(key));
    });
    return 0;
  },
};
