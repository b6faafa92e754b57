// The data of an endpoint, as named on the command line.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Absolute. Throws a UsageError where no endpoint keeps anything. */
export function dataDirectory(name: string, cwd: string): string {
  const data = path.resolve(cwd, name);
  if (!existsSync(path.join(data, 'assent.db')))
    throw new UsageError(`expected the data of an endpoint in ${data}, got no assent.db (hint: --data is the directory that assent serve uses)`);
  return data;
}
