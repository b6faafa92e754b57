// Reading tallies back, summed by day.
import type { DatabaseSync } from 'node:sqlite';
import { DIMENSIONS } from '@assent/core';
import type { Store } from '../store.ts';
import type { Cell, DayCount } from '../../tally/cell.ts';

const OTHERS = DIMENSIONS.filter(name => name !== 'version');

export function talliesIn(database: DatabaseSync): Pick<Store, 'tallies' | 'cells' | 'anyTally'> {
  const byDay = database.prepare(
    'SELECT hour / 24 AS day, counter, sum(n) AS n FROM tally WHERE site = ? AND hour BETWEEN ? AND ? GROUP BY hour / 24, counter ORDER BY day, counter',
  );
  const first = database.prepare('SELECT 1 FROM tally WHERE site = ? LIMIT 1');
  const hours = database.prepare('SELECT DISTINCT hour FROM tally WHERE site = ? ORDER BY hour');
  const ofHour = database.prepare(`SELECT site, hour, lower(hex(version)) AS version, ${OTHERS.join()}, counter, n FROM tally WHERE site = ? AND hour = ?`);
  return {
    async *cells(site) {
      for (const { hour } of hours.all(site) as unknown as { readonly hour: number }[])
        yield ofHour.all(site, hour).map(cell => ({ ...cell })) as unknown as Cell[];
    },
    async tallies(site, from, to) {
      return byDay.all(site, from * 24, to * 24 + 23) as unknown as DayCount[];
    },
    async anyTally(site) {
      return first.get(site) !== undefined;
    },
  };
}
