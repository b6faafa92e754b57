// What `npm test` does on a machine without PostgreSQL: found where Debian, Homebrew or the PATH has it, installed where nobody does.
import { expect, test } from 'vitest';
import { planPostgres } from '../../.ci/plan-postgres.mjs';

const machine = (files: readonly string[], root = true) => ({
  list: (directory: string) => [
    ...new Set(files.filter(file => file.startsWith(`${directory}/`)).map(file => file.slice(directory.length + 1).split('/')[0] ?? '')),
  ],
  exists: (file: string) => files.includes(file),
  search: '/usr/local/bin:/usr/bin',
  root,
});

test.for(['/usr/lib/postgresql/15/bin/initdb', '/usr/bin/initdb', '/opt/homebrew/bin/initdb'])('with %s nothing is installed', file => {
  expect(planPostgres(machine([file]))).toEqual([]);
});

test('without one, and with the client alone, the Debian package is installed after its lists were brought up to date', () => {
  const install = ['apt-get', '-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', 'postgresql'];
  for (const files of [[], ['/usr/lib/postgresql/15/bin/psql']])
    expect(planPostgres(machine(files))).toEqual([['apt-get', '-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], install]);
});

test('who is not root asks sudo, which never waits for a password', () => {
  expect(planPostgres(machine([], false)).map(command => command.slice(0, 3))).toEqual([
    ['sudo', '-n', 'apt-get'],
    ['sudo', '-n', 'apt-get'],
  ]);
});
