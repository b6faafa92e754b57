// The second half of `npm test`: types, lint, then every test; `npm test -- NAME` runs the files that match.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: bin + path.delimiter + process.env.PATH };
const only = process.argv.slice(2);

const steps = only.length
  ? []
  : [
      ['tsc', '--build'],
      ['oxlint', '--quiet', 'packages', 'demo', 'test'],
      ['biome', 'format', 'packages', 'demo', 'test'],
    ];
let failed = 0;
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    process.stderr.write(`\n${command} ${args.join(' ')}: failed\n`);
    failed++;
  }
}
const { status } = spawnSync('vitest', ['run', '--config', 'test/vitest.config.ts', ...only], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
process.exit(failed || status ? 1 : 0);
