// `npm start`, on whatever Node the machine has: hands over to the repository's own Node and passes signals on.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const node = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
const child = spawn(node, ['--conditions=assent-source', '--disable-warning=ExperimentalWarning', path.join(root, 'demo/main.ts')], {
  cwd: root,
  stdio: 'inherit',
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', error => {
  process.stderr.write(`\nexpected Node at ${node}, got ${error.message} (hint: npm ci)\n\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
