// assent token: a key for a program, or a new one to the dashboard.
import { randomBytes } from 'node:crypto';
import { type Role, ROLES } from '@assent/core';
import { makeAccess, makeTrail, type Store } from '@assent/server';
import type { Command } from '../command.ts';
import { DATABASE_OPTION } from '../database-option.ts';
import { findData, withStore } from '../open-data.ts';
import { DEFAULT_DATA } from '../settings/settings.ts';
import { UsageError } from '../usage-error.ts';

export const token: Command = {
  summary: 'make a new token for the dashboard or a program',
  help: `Usage: assent token [--role ROLE] [--only-site ID …] [--name NAME] [--data DIR | --database URL] [--revoke]

Makes an account with a token and prints the token. Only its hash is kept: it cannot be shown again. Works while the
endpoint runs. The audit log says that the command line made it.

  --role ROLE      viewer (rates, the default), editor, auditor (log, register, acts), dpo (records, requests)
                   admin (accounts) or capturer (a program that runs assent capture, and can do nothing else)
  --only-site ID   keep it to that site; give it several times for several sites (default all)
  --name NAME      what the dashboard calls it (default "token")
  --data DIR       the endpoint's data (or ASSENT_DATA; default ${DEFAULT_DATA})
  --database URL   the PostgreSQL database, where that is the store (or ASSENT_DATABASE)
  --revoke         end all earlier tokens and sessions; passkeys and company sign-ins stay

Exit code: 0 made, 1 failed, 2 wrong usage.`,
  options: {
    role: { type: 'string', default: 'viewer' },
    'only-site': { type: 'string', multiple: true },
    name: { type: 'string', default: 'token' },
    data: { type: 'string' },
    ...DATABASE_OPTION,
    revoke: { type: 'boolean', default: false },
  },
  async run(values, world) {
    const role = ROLES.find(known => known === values.role);
    if (!role) throw new UsageError(`--role: expected ${ROLES.join(', ')}, got ${JSON.stringify(values.role)}`);
    const sites = (values['only-site'] as readonly string[] | undefined)?.toSorted() ?? null;
    const name = String(values.name);
    if (!/^[^\p{C}]{1,60}$/u.test(name)) throw new UsageError('--name: expected 1 to 60 characters');
    world.out(await withStore(findData(values, world), store => makeToken(store, { name, role, sites }, values.revoke === true)));
    return 0;
  },
};

async function makeToken(
  store: Store,
  wanted: { readonly name: string; readonly role: Role; readonly sites: readonly string[] | null },
  revoke: boolean,
): Promise<string> {
  const access = makeAccess(store, Date.now, randomBytes);
  const trail = makeTrail(store, Date.now);
  if (revoke) {
    await trail(null, 'tokens-revoked');
    await store.revokeTokens();
  }
  const account = access.makeAccount(wanted);
  await trail(null, 'token-made', { about: account.id, detail: { role: wanted.role, sites: wanted.sites?.join(' ') ?? '*' } });
  await store.keepAccount(account);
  return access.makeToken(account.id);
}
