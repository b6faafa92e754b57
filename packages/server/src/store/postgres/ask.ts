// Asks the database, and tells an answer that is no from no answer.
import pg from 'pg';
import { UnavailableError } from '../unavailable-error.ts';

// connection, resources, shutdown and start, a lock not had in time, deadlock and serialization (PostgreSQL, Appendix A)
const LATER = /^(?:08|53|57|55P03|40)/;

/** Rejects with an UnavailableError where another time may do, else with what the database says. */
export async function ask<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    // whatever does not come from the database itself comes from the way to it
    if (cause instanceof pg.DatabaseError && !LATER.test(cause.code ?? '')) throw cause;
    throw new UnavailableError(`expected an answer of the database, got ${String(cause)}`, { cause });
  }
}
