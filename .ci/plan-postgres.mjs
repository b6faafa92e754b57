// What it takes to have PostgreSQL on a machine: nothing where its programs are there, else two commands of Debian's.
import path from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/**
 * Commands to run, in order; `[]` when initdb is there already. `list` answers the names in a directory (`[]` where there is none), `exists` whether
 * a file is there, `search` is the PATH, `root` whether the process may install without asking.
 */
export function planPostgres({ list, exists, search, root }) {
  const installed = list(DEBIAN).some(version => exists(path.posix.join(DEBIAN, version, 'bin/initdb')));
  const onPath = [...search.split(path.delimiter).filter(Boolean), '/opt/homebrew/bin'].some(bin => exists(path.join(bin, 'initdb')));
  if (installed || onPath) return [];
  const apt = [...(root ? [] : ['sudo', '-n']), 'apt-get', '-o', 'DPkg::Lock::Timeout=300'];
  return [
    [...apt, 'update', '-qq'],
    [...apt, 'install', '-y', '-qq', '--no-install-recommends', 'postgresql'],
  ];
}
