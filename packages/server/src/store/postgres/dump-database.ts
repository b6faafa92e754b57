// A copy of a live database, as PostgreSQL's own pg_dump takes it: one state of the store, while the endpoint writes on.
import { closeSync, openSync, rmSync } from 'node:fs';
import { findClientPrograms } from './find-client-programs.ts';
import { runProgram } from './run-program.ts';

/** Writes what Assent keeps in the database at `url`, and nothing else in it, to the file `to`, which must not exist: pg_dump's custom format, readable by its owner alone, synced. */
export async function dumpDatabase(url: string, to: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const programs = await findClientPrograms(url, env);
  closeSync(openSync(to, 'wx', 0o600));
  try {
    await runProgram(programs.pg_dump, ['--format=custom', '--schema=assent', '--no-password', `--file=${to}`], programs.env);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}
