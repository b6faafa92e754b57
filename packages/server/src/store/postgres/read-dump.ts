// Reads a copy that dumpDatabase wrote from its first byte to its last.
import { findClientPrograms } from './find-client-programs.ts';
import { runProgram } from './run-program.ts';

/** Rejects where pg_restore could not make statements of all of it. `url`: the database whose programs are to read it. */
export async function readDump(url: string, from: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const programs = await findClientPrograms(url, env);
  await runProgram(programs.pg_restore, ['--file=/dev/null', from], programs.env);
}
