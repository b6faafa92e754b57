// Puts what dumpDatabase wrote into a database that holds no store.
import { pipeline } from 'node:stream/promises';
import { findClientPrograms } from './find-client-programs.ts';
import { runProgram } from './run-program.ts';

const BEGIN = 'BEGIN;\nCREATE SCHEMA IF NOT EXISTS assent;\n';
const END = "\nUPDATE assent.log SET state = 'frozen';\nCOMMIT;\n";

/**
 * Loads the file `from` into the database at `url` and freezes its logs, in one transaction: at no moment is there a log that an endpoint could continue,
 * as though nothing had been published since. Rejects, nothing kept, where the file is none, is damaged or does not fit in.
 */
export async function loadDump(url: string, from: string, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { pg_restore, psql, env: own } = await findClientPrograms(url, env);
  const script = ['--schema=assent', '--no-owner', '--no-privileges', '--file=-', from];
  await runProgram(psql, ['--no-psqlrc', '--quiet', '--no-password', '--set=ON_ERROR_STOP=1', '--output=/dev/null', '--file=-'], own, {
    feed: async stdin => {
      stdin.on('error', () => {});
      stdin.write(BEGIN);
      await runProgram(pg_restore, script, own, { read: stdout => pipeline(stdout, stdin, { end: false }) });
      // only now: of a file that ends too early nothing is kept
      stdin.end(END);
    },
  });
}
