// `assent serve` as a process of its own, from source, that can be stopped and killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface Serving {
  readonly url: string;
  /** Everything it has said on standard error so far. */
  said(): string;
  /** Resolves to the exit code, or to the signal that ended it. */
  stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | string>;
}

const CHILD = path.resolve(import.meta.dirname, 'serve-child.ts');

/** Starts the endpoint on a free port with the fake SDK in `data`, on SQLite there or on the PostgreSQL database at `database`; resolves once it listens. */
export async function serveInChild(data: string, database?: string): Promise<Serving> {
  const child: ChildProcess = spawn(process.execPath, ['--conditions=assent-source', CHILD, data, ...(database === undefined ? [] : [database])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', chunk => (said += String(chunk)));
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
  const first = await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), exited]);
  const url = String(first[0]).trim();
  if (!url.startsWith('http')) throw new Error(`expected the endpoint to start, got: ${said}`);
  return {
    url,
    said: () => said,
    stop: async signal => {
      child.kill(signal);
      const [code, by] = await exited;
      return code ?? by ?? '';
    },
  };
}
