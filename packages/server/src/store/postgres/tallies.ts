// Reading tallies back: summed by day, or one by one.
import type { Cell, DayCount } from '../../tally/cell.ts';
import type { Store } from '../store.ts';
import type { Database } from './database.ts';

const AT_ONCE = 1000;

const BY_DAY = `
SELECT hour / 24 AS day, counter, sum(n)::bigint AS n FROM tally WHERE site = $1 AND hour BETWEEN $2 AND $3 GROUP BY hour / 24, counter ORDER BY day, counter`;
const ANY = 'SELECT 1 FROM tally WHERE site = $1 LIMIT 1';
// from key to key, so that neither side holds them all
const PAGE = `
SELECT site, hour, encode(version, 'hex') AS version, profile, locale, device, counter, n FROM tally
WHERE site = $1 AND (hour, tally.version, profile, locale, device, counter) > ($2::integer, $3::bytea, $4::text, $5::text, $6::text, $7::text)
ORDER BY hour, tally.version, profile, locale, device, counter LIMIT ${AT_ONCE}`;

export function talliesIn(database: Database): Pick<Store, 'tallies' | 'cells' | 'anyTally'> {
  return {
    async *cells(site) {
      let after: readonly unknown[] = [-1, Buffer.alloc(0), '', '', '', ''];
      for (;;) {
        const cells = await database.query<Cell>(PAGE, [site, ...after]);
        yield cells;
        const last = cells.at(-1);
        if (!last || cells.length < AT_ONCE) return;
        after = [last.hour, Buffer.from(last.version, 'hex'), last.profile, last.locale, last.device, last.counter];
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
