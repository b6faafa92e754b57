// A database beside another one, for as long as something is tried out in it.
import { randomBytes } from 'node:crypto';
import { withClient } from './with-client.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

/** Runs `work` with the address of an empty database on the server of `url`, and drops it then. Answers null, nothing run, where this user may make none. */
export async function withScratchDatabase<T>(url: string, work: (scratch: string) => Promise<T>): Promise<{ readonly result: T } | null> {
  const name = `assent_scratch_${randomBytes(6).toString('hex')}`;
  try {
    await runOn(url, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === INSUFFICIENT_PRIVILEGE) return null;
    throw error;
  }
  try {
    return { result: await work(url.replace(/^(\w+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${name}`)) };
  } finally {
    await runOn(url, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function runOn(url: string, statement: string): Promise<void> {
  await withClient(url, client => client.query(statement));
}
