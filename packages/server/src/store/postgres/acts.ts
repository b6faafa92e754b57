// Administrative acts in order; a trigger of the table refuses to change one, or to delete one too early.
import type { KeptAct } from '@assent/core';
import { hashAct, NO_ACT } from '../act-hash.ts';
import type { ActStore } from '../act-store.ts';
import type { Database } from './database.ts';

// any number that no other lock of ours has: "act"
const LOCK = 0x616374;
const TURN = 'SELECT pg_advisory_xact_lock($1)';
const LAST = 'SELECT seq, hash FROM act ORDER BY seq DESC LIMIT 1';
const KEEP = 'INSERT INTO act (seq, at, account, act, site, about, detail, before, hash) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)';
const FIND = `
SELECT seq, at, account, act, site, about, detail, before, hash FROM act
WHERE seq < $1 AND ($2::text[] IS NULL OR site = ANY ($2::text[])) AND ($3::text IS NULL OR about = $3::text) ORDER BY seq DESC LIMIT $4`;
const FORGET = 'DELETE FROM act WHERE at < least($1, (SELECT at FROM act ORDER BY seq DESC LIMIT 1) - 31536000000) RETURNING seq';

export function actsIn(database: Database): ActStore {
  return {
    keepAct: act =>
      database.transact(async query => {
        // before the last one is read: each entry has exactly one after it
        await query(TURN, [LOCK]);
        const { seq, hash } = (await query<Pick<KeptAct, 'seq' | 'hash'>>(LAST, []))[0] ?? { seq: 0, hash: NO_ACT };
        const { at, account, act: kind, site, about, detail } = act;
        await query(KEEP, [seq + 1, at, account, kind, site, about, JSON.stringify(detail), hash, hashAct(hash, act)]);
        return seq + 1;
      }),
    acts: ({ sites = null, about = null, below = Number.MAX_SAFE_INTEGER, limit }) => database.query<KeptAct>(FIND, [below, sites, about, limit]),
    async forgetActs(before) {
      return (await database.query(FORGET, [before])).length;
    },
  };
}
