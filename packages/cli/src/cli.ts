// The command line's composition root: the real world, and the table of commands.
import { readFileSync } from 'node:fs';
import type { World } from './command.ts';
import { backup } from './commands/backup.ts';
import { build } from './commands/build.ts';
import { capture } from './commands/capture.ts';
import { catalog } from './commands/catalog.ts';
import { check } from './commands/check.ts';
import { dispute } from './commands/dispute.ts';
import { exportArchive } from './commands/export.ts';
import { init } from './commands/init.ts';
import { keys } from './commands/keys.ts';
import { migrate } from './commands/migrate.ts';
import { restore } from './commands/restore.ts';
import { scan } from './commands/scan.ts';
import { serve } from './commands/serve.ts';
import { token } from './commands/token.ts';
import { verify } from './commands/verify.ts';
import { askPerson } from './ask-person.ts';
import { run } from './run.ts';

const world: World = {
  cwd: process.cwd(),
  env: process.env,
  out: text => process.stdout.write(`${text}\n`),
  err: text => process.stderr.write(`${text}\n`),
  colour: process.stderr.isTTY === true && !process.env.NO_COLOR,
  ...(process.stderr.isTTY && { line: (text: string) => void process.stderr.write(`\r\u001b[K${text}`) }),
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask: askPerson }),
  fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10_000) }),
  stopped: () => new Promise(resolve => ['SIGTERM', 'SIGINT'].forEach(signal => process.once(signal, () => resolve()))),
};

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
process.exitCode = await run(
  { init, check, build, serve, scan, capture, token, keys, verify, export: exportArchive, backup, restore, dispute, catalog, migrate },
  process.argv.slice(2),
  version,
  world,
);
