// Which keys the logs of a store are held against: those on the command line, or those in its data directory.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { VerifierKey } from '@assent/core/proof';
import { openKeys } from '@assent/server';
import type { Values, World } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { readGivenKeys } from './pick-keys.ts';

/** Keys of a log, by its origin. */
export type Verifiers = (origin: string) => readonly VerifierKey[];

/** Keys that were given are the only ones that count. Throws a UsageError where there are none at all. */
export async function findVerifiers(data: string, values: Values, world: Pick<World, 'cwd'>): Promise<Verifiers> {
  const given = await readGivenKeys(values, world);
  if (given.length) return origin => given.filter(({ name }) => name === origin);
  if (!existsSync(path.join(data, 'signing-key.pem'))) throw new UsageError(`expected a key: --key KEY, or signing-key.pem in ${data}`);
  return openKeys(data, () => 0).verifiers;
}
