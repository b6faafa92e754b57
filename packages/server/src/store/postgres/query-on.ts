// Statements on one connection, or on whichever of a pool is free.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { ask } from './ask.ts';

/**
 * Runs one statement and answers its rows; bytes are `Buffer`, whole numbers `number`. Without values it may be a script of several.
 * A connection keeps the plan that it has made; `anew`: the plan is made for the tables as they are now.
 */
export type Query = <Row extends object>(text: string, values?: readonly unknown[], plan?: 'anew') => Promise<Row[]>;

export function queryOn(connection: pg.Pool | pg.ClientBase): Query {
  return async <Row extends object>(text: string, values?: readonly unknown[], plan?: 'anew'): Promise<Row[]> => {
    const statement = values ? { ...(!plan && { name: nameOf(text) }), text, values: [...values] } : text;
    const result = await ask(connection.query<Row & pg.QueryResultRow>(statement));
    return [result].flat().at(-1)?.rows ?? [];
  };
}

// the store's statements are constants: each is parsed and planned once on a connection
const names = new Map<string, string>();
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 22);
  names.set(text, name);
  return name;
}
