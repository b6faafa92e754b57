// assent restore: a backup becomes the store of an endpoint again. Its logs are never continued, because a backup may lack what was published since.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeTrail } from '@assent/server';
import type { Command } from '../command.ts';
import { findDirectory, withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { auditStore, sayFindings } from '../verify/audit-store.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';

export const restore: Command = {
  summary: 'make a backup the store of an endpoint again',
  help: `Usage: assent restore FILE [--data DIR]

Verifies the backup, puts it in place and freezes its logs: the next start begins a new epoch of each, which names
the old one and the last checkpoint that is known of it. Old receipts remain valid. Bring signing-key.pem,
retired-keys.json and the anchor file along, where you have them.

  --data DIR   where to; must hold no store (or ASSENT_DATA; default ${DEFAULT_DATA})

Exit code: 0 restored, 1 the backup is not whole, 2 wrong usage.`,
  arguments: 'FILE',
  options: { data: { type: 'string' } },
  async run(values, world, [from, ...more]) {
    if (from === undefined || more.length) throw new UsageError('expected one backup (hint: assent restore FILE --data DIR)');
    const directory = findDirectory(values, world);
    const file = path.join(directory, 'assent.db');
    if (!existsSync(path.resolve(world.cwd, from))) throw new UsageError(`expected a backup at ${from}, got none`);
    if (existsSync(file))
      throw new UsageError(`expected no store in ${directory}, got assent.db (hint: move it away first; it may hold newer records than the backup)`);
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const unverified = `${file}.new`;
    rmSync(unverified, { force: true });
    copyFileSync(path.resolve(world.cwd, from), unverified);
    const found = await withStore(
      { directory, file: unverified },
      async store => {
        const findings = sayFindings(await auditStore(store, world));
        if (findings.length) return findings;
        for (const site of await store.sites()) for (const { epoch } of await store.logs(site)) await store.freezeLog(site, epoch);
        await makeTrail(store, Date.now)(null, 'restored');
        return findings;
      },
      false,
    );
    if (found.length) {
      rmSync(unverified, { force: true });
      world.err(`${found.join('\n')}\n${from} is not whole; nothing was restored`);
      return 1;
    }
    renameSync(unverified, file);
    world.err(`restored; the next start of assent serve begins a new epoch of every log`);
    return 0;
  },
};
