// One transaction on one connection: kept, not kept, or nobody knows.
import type pg from 'pg';
import { CommitError } from '../commit-error.ts';
import { ask } from './ask.ts';
import { type Query, queryOn } from './query-on.ts';

/** See `Database.transact`. Gives the connection back, or closes it where anything went wrong. */
export async function transactOn<T>(client: pg.PoolClient, work: (query: Query) => Promise<T>): Promise<T> {
  const asked: Promise<unknown>[] = [];
  const query: Query = (...statement) => {
    const answer = queryOn(client)(...statement);
    // heard below, where `work` does not wait for it
    answer.catch(() => {});
    asked.push(answer);
    return answer as Promise<never[]>;
  };
  let committing = false;
  const warnings: unknown[] = [];
  const hear = (notice: { severity?: string | undefined }) => notice.severity === 'WARNING' && warnings.push(notice);
  try {
    const [, result] = await Promise.all([ask(client.query('BEGIN')), work(query)]);
    client.on('notice', hear);
    committing = true;
    const { command } = await client.query('COMMIT');
    committing = command === 'COMMIT';
    // a statement has failed, and nothing was kept
    if (!committing) await Promise.all(asked);
    // a warning: standbys that should have had it by now were not waited for
    if (!committing || warnings.length) throw new Error(`expected COMMIT, got ${warnings.length ? String(warnings[0]) : command}`);
    client.off('notice', hear);
    client.release();
    return result;
  } catch (cause) {
    // closed rather than used again: the server rolls back whatever was not committed
    client.release(true);
    throw committing ? new CommitError(`couldn't commit: ${String(cause)}`, { cause, survivable: true }) : cause;
  }
}
