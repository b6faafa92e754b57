// What a process does to files, as strace sees it: for tests that cut the power or let a call fail.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** In the order in which the process made the calls; `said` is what it wrote to standard output. */
export type Call =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'append'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'said'; readonly text: string };

export interface Traced {
  readonly calls: readonly Call[];
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code, or the signal that ended it. */
  readonly ended: number | string;
}

const HOME = path.resolve(import.meta.dirname, '../../node_modules/.cache/web-servers');
const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(machine => path.join(HOME, 'usr/lib', machine)).join(':');

/** Runs a TypeScript file under strace. `inject` as in strace(1), for instance `fsync:error=EIO:when=12`; `only`: calls on this path alone are seen, and fail. */
export function traceCalls(script: string, args: readonly string[], inject?: string, only?: string): Traced {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-trace-'));
  const trace = path.join(directory, 'trace');
  const program = [path.join(HOME, 'usr/bin/strace'), '/usr/bin/strace'].find(file => existsSync(file));
  if (!program) throw new Error('expected strace, found none (hint: `npm test` fetches its Debian package)');
  const watch = [
    '-f',
    '-qq',
    '-y',
    '-xx',
    '-s',
    '70000',
    '-e',
    `trace=pwrite64,write,ftruncate,fsync,fdatasync,rename${only ? ',openat' : ''}`,
    '-e',
    'signal=none',
    '-o',
    trace,
  ];
  const run = spawnSync(
    program,
    [...watch, ...(inject ? ['-e', `inject=${inject}`] : []), ...(only ? ['-P', only] : []), process.execPath, '--conditions=assent-source', script, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, LD_LIBRARY_PATH: LIBRARIES },
    },
  );
  try {
    const calls = readFileSync(trace, 'utf8').split('\n').flatMap(parse);
    return { calls, stdout: run.stdout, stderr: run.stderr, ended: run.status ?? run.signal ?? '' };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

// `1234 pwrite64(21<\x2f…>, "\x00…", 4096, 0) = 4096`; a call of one thread that is interrupted by another's ends with `<unfinished ...>`
function parse(line: string): readonly Call[] {
  const [, from, to] = /^\d+ +rename\("([^"]*)", "([^"]*)"\) += 0$/.exec(line) ?? [];
  if (from && to) return [{ kind: 'rename', file: unescape(from).toString(), to: unescape(to).toString() }];
  const [, name, descriptor, encoded = '', rest = ''] = /^\d+ +(\w+)\((\d+)<([^>]*)>(.*)$/.exec(line) ?? [];
  if (!name || / = -1 E/.test(rest)) return [];
  const file = unescape(encoded).toString();
  const [, data = '', numbers = ''] = /^, "((?:\\x[0-9a-f]{2})*)"(.*)$/.exec(rest) ?? [];
  if (name === 'write') return descriptor === '1' ? [{ kind: 'said', text: unescape(data).toString() }] : [{ kind: 'append', file }];
  if (name === 'pwrite64') return [{ kind: 'write', file, at: Number(/^, \d+, (\d+)/.exec(numbers)?.[1]), data: unescape(data) }];
  if (name === 'ftruncate') return [{ kind: 'truncate', file, size: Number(/^, (\d+)/.exec(rest)?.[1]) }];
  return [{ kind: 'sync', file }];
}

const unescape = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
