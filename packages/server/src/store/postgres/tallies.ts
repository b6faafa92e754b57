// Reading tallies back: summed by day, or one by one.
import { DIMENSIONS } from '@assent/core';
import type { Cell, DayCount } from '../../tally/cell.ts';
import type { Store } from '../store.ts';
import type { Database } from './database.ts';

const AT_ONCE = 1000;

const BY_DAY = `
SELECT hour / 24 AS day, counter, sum(n)::bigint AS n FROM tally WHERE site = $1 AND hour BETWEEN $2 AND $3 GROUP BY hour / 24, counter ORDER BY day, counter`;
const ANY = 'SELECT 1 FROM tally WHERE site = $1 LIMIT 1';
const KEY = ['hour', ...DIMENSIONS, 'counter'] as const;
const TYPES: Readonly<Record<string, string>> = { hour: 'integer', version: 'bytea' };
// from key to key, so that neither side holds them all
const PAGE = `
SELECT site, hour, encode(version, 'hex') AS version, ${DIMENSIONS.filter(name => name !== 'version').join()}, counter, n FROM tally
WHERE site = $1 AND (${KEY.map(name => `tally.${name}`).join()}) > (${KEY.map((name, i) => `$${i + 2}::${TYPES[name] ?? 'text'}`).join()})
ORDER BY ${KEY.map(name => `tally.${name}`).join()} LIMIT ${AT_ONCE}`;

export function talliesIn(database: Database): Pick<Store, 'tallies' | 'cells' | 'anyTally'> {
  return {
    async *cells(site) {
      let after: readonly unknown[] = KEY.map(name => (name === 'hour' ? -1 : name === 'version' ? Buffer.alloc(0) : ''));
      for (;;) {
        const cells = await database.query<Cell>(PAGE, [site, ...after]);
        yield cells;
        const last = cells.at(-1);
        if (!last || cells.length < AT_ONCE) return;
        after = KEY.map(name => (name === 'version' ? Buffer.from(last.version, 'hex') : last[name]));
      }
    },
    async tallies(site, from, to) {
      return database.query<DayCount>(BY_DAY, [site, from * 24, to * 24 + 23]);
    },
    async anyTally(site) {
      return (await database.query(ANY, [site])).length > 0;
    },
  };
}
