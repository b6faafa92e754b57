// Refuses a PostgreSQL that would acknowledge what it may lose.
import type { Database } from './database.ts';

// 14 is the oldest that PostgreSQL itself still mends
const OLDEST = 140_000;

const SETTINGS = `
SELECT current_setting('server_version_num')::integer AS version, current_setting('server_version') AS name, current_setting('fsync') AS fsync,
  current_setting('full_page_writes') AS full_page_writes, current_setting('synchronous_commit') AS synchronous_commit,
  current_setting('server_encoding') AS encoding`;

interface Settings {
  readonly version: number;
  readonly name: string;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly synchronous_commit: string;
  readonly encoding: string;
}

/** Rejects with the remedy. */
export async function checkServer(database: Database): Promise<void> {
  const [settings] = await database.query<Settings>(SETTINGS, []);
  const wrong = settings && faultOf(settings);
  if (wrong) throw new Error(`expected ${database.place} ${wrong}; nothing was changed`);
}

function faultOf({ version, name, encoding, ...settings }: Settings): string | null {
  if (version < OLDEST) return `to be PostgreSQL 14 or newer, got ${name} (hint: a supported version)`;
  if (encoding !== 'UTF8') return `to hold UTF-8, got ${encoding} (hint: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0)`;
  const off = Object.entries(settings).find(([, value]) => value === 'off');
  return off
    ? `to have ${off[0]} = on, got off: a power cut would lose what was acknowledged (hint: ALTER SYSTEM SET ${off[0]} = on; SELECT pg_reload_conf();)`
    : null;
}
