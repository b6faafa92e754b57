// Makes a fresh checkout ready: dependencies, build and (with --browsers) the browsers and servers that the tests need. Runs on the Node that the machine has.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planPostgres } from './plan-postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
const mark = path.join(root, 'node_modules/.cache/assent-prepared.json');
const done = existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : {};
const say = text => process.stderr.write(`${text}\n`);
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const lock = hash(['package-lock.json']);
if (done.lock !== lock) {
  say('Installing dependencies (once per lock file) …');
  run(npm, ['ci', '--loglevel', 'error']);
  keep({ lock });
}

const sources = hash(['rollup.config.js', 'tsconfig.json', ...files('packages').filter(file => !/\/(dist|node_modules)\//.test(file))]);
if (done.sources !== sources || !existsSync(path.join(root, 'packages/cli/dist/cli.js'))) {
  say('Building …');
  run(npm, ['run', 'build', '--silent']);
  keep({ sources });
}

if (process.argv.includes('--browsers')) {
  browsers();
  debianPrograms();
  database();
}

/** The three engines from their Debian packages, which every supported machine of ours can have; a machine that has one keeps its own. Without all three nothing is tested. */
function browsers() {
  const engines = [
    { name: 'Chromium', own: 'CHROMIUM', packages: ['chromium', 'fonts-liberation'], needs: [['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']] },
    { name: 'Firefox', own: 'FIREFOX', packages: ['firefox-esr'], needs: [['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']] },
    { name: 'WebKitGTK', packages: ['webkit2gtk-driver', 'xvfb'], needs: [['/usr/bin/WebKitWebDriver'], ['/usr/bin/Xvfb']] },
  ];
  const present = ({ own, needs }) => (process.env[own] ? existsSync(process.env[own]) : needs.every(places => places.some(file => existsSync(file))));
  const missing = engines.filter(engine => !present(engine));
  if (!missing.length) return;
  const names = missing.map(({ name }) => name).join(', ');
  say(`Installing ${names} (Debian packages) …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing.flatMap(({ packages }) => packages));
  const without = missing.filter(engine => !present(engine));
  for (const { name, own, packages } of without)
    say(`expected ${name} to run the journeys in, found none and could not install the Debian package "${packages[0]}". Install it${own ? `, or name it: ${own}=/path npm test` : ''}`);
  if (without.length) process.exit(1);
}

/** nginx, Caddy, Apache and strace from their Debian packages, unpacked beside the dependencies: no root, nothing installed, no service started. */
function debianPrograms() {
  const home = path.join(root, 'node_modules/.cache/web-servers');
  const missing = Object.entries({ nginx: ['nginx'], caddy: ['caddy'], apache2: ['apache2-bin', 'libapr1', 'libaprutil1'], strace: ['strace', 'libunwind8'] }).filter(
    ([program]) => ![home, ''].some(at => ['/usr/sbin', '/usr/bin', '/opt/homebrew/bin'].some(bin => existsSync(path.join(at || '/', bin, program)))),
  );
  if (!missing.length) return;
  say(`Unpacking ${missing.map(([program]) => program).join(', ')} (Debian packages) …`);
  const packages = path.join(home, 'packages');
  mkdirSync(packages, { recursive: true });
  const download = () => spawnSync('apt-get', ['download', '-qq', ...missing.flatMap(([, names]) => names)], { cwd: packages, stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;
  if (!download()) {
    const [command, ...args] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
    spawnSync(command, [...args, '-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], { stdio: ['ignore', 2, 2] });
    if (!download()) say('expected the Debian packages of nginx, caddy, apache2 and strace, could not download them; the tests that need them say so');
  }
  for (const file of readdirSync(packages).filter(name => name.endsWith('.deb'))) spawnSync('dpkg-deb', ['--extract', path.join(packages, file), home], { stdio: ['ignore', 2, 2] });
}

/** PostgreSQL from the Debian package; the tests start a cluster of their own with its programs, and leave the one that the package may make alone. */
function database() {
  const list = directory => (existsSync(directory) ? readdirSync(directory) : []);
  const plan = () => planPostgres({ list, exists: existsSync, search: process.env.PATH ?? '', root: process.getuid?.() === 0 });
  const commands = plan();
  if (!commands.length) return;
  say('Installing PostgreSQL (Debian package) …');
  for (const [command, ...args] of commands) spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (plan().length) {
    say('expected a PostgreSQL to run the store on, found none and could not install the Debian package "postgresql". Install it, or put initdb and pg_ctl on the PATH');
    process.exit(1);
  }
}

function apt(...args) {
  const [command, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  spawnSync(command, [...before, '-o', 'DPkg::Lock::Timeout=300', ...args], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

function files(directory) {
  return readdirSync(path.join(root, directory), { withFileTypes: true }).flatMap(entry => {
    const file = path.posix.join(directory, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : files(file);
    return entry.isFile() && statSync(path.join(root, file)).size < 4e6 ? [file] : [];
  });
}

function hash(names) {
  const sum = createHash('sha256');
  for (const name of names.sort()) sum.update(name).update('\0').update(readFileSync(path.join(root, name))).update('\0');
  return sum.digest('hex');
}

function keep(part) {
  Object.assign(done, part);
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, JSON.stringify(done));
}
