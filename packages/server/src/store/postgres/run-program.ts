// Runs one of PostgreSQL's own programs to its end.
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';

export interface Piped {
  /** Writes what the program reads. */
  readonly feed?: (stdin: Writable) => Promise<void>;
  /** Reads what the program writes. */
  readonly read?: (stdout: Readable) => Promise<void>;
}

/** Rejects with what it said of that, in one line, where it ends in any way but well. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { feed, read }: Piped = {},
): Promise<void> {
  const child = spawn(program, args, { env: { ...env }, stdio: [feed ? 'pipe' : 'ignore', read ? 'pipe' : 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', chunk => (said = (said + String(chunk)).slice(-4_000)));
  const ended = new Promise<string | null>(resolve => {
    child.once('error', error => resolve(String(error)));
    child.once('close', (code, signal) => resolve(code === 0 ? null : `ended by ${signal ?? code}`));
  });
  const piped = Promise.all([feed?.(child.stdin as Writable), read?.(child.stdout as Readable)]).then(
    () => null,
    (error: unknown) => {
      child.kill();
      return { error };
    },
  );
  const [how, broken] = await Promise.all([ended, piped]);
  const lines = said.split('\n').filter(Boolean);
  const reason = lines.find(line => /error|fatal/i.test(line)) ?? lines.at(-1);
  // what a program says of its end says more than that a pipe to it broke
  if (broken && (!how || !reason)) throw broken.error;
  if (how) throw new Error(`${path.basename(program)}: ${reason?.replace(/^pg_\w+: /, '') ?? how}`);
}
