// Administrative acts in order; triggers of the table refuse to change one, or to delete one too early.
import type { DatabaseSync } from 'node:sqlite';
import type { ActDetail, KeptAct } from '@assent/core';
import { hashAct, NO_ACT } from '../act-hash.ts';
import type { ActStore } from '../act-store.ts';
import { transact } from './transact.ts';

type Row = Omit<KeptAct, 'detail'> & { readonly detail: string };

const read = (row: unknown): KeptAct => {
  const { detail, ...same } = row as Row;
  return { ...same, detail: JSON.parse(detail) as ActDetail };
};

export function actsIn(database: DatabaseSync): ActStore {
  const last = database.prepare('SELECT seq, hash FROM act ORDER BY seq DESC LIMIT 1');
  const insert = database.prepare('INSERT INTO act (seq, at, account, act, site, about, detail, before, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const find = database.prepare(
    'SELECT * FROM act WHERE seq < ?1 AND (?2 IS NULL OR site IN (SELECT value FROM json_each(?2))) AND (?3 IS NULL OR about = ?3) ORDER BY seq DESC LIMIT ?4',
  );
  const forget = database.prepare('DELETE FROM act WHERE at < min(?, (SELECT at FROM act ORDER BY seq DESC LIMIT 1) - 31536000000)');
  return {
    async keepAct(act) {
      return transact(database, () => {
        const { seq, hash } = (last.get() as Pick<KeptAct, 'seq' | 'hash'> | undefined) ?? { seq: 0, hash: NO_ACT };
        insert.run(seq + 1, act.at, act.account, act.act, act.site, act.about, JSON.stringify(act.detail), hash, hashAct(hash, act));
        return seq + 1;
      });
    },
    async acts({ sites, about = null, below = Number.MAX_SAFE_INTEGER, limit }) {
      return find.all(below, sites ? JSON.stringify(sites) : null, about, limit).map(read);
    },
    async forgetActs(before) {
      return Number(forget.run(before).changes);
    },
  };
}
