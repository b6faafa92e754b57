// Tallies and versions in memory.
import type { DayCount } from '../../tally/cell.ts';
import { mergeCells } from '../../tally/merge-cells.ts';
import type { Store } from '../store.ts';
import type { Contents } from './contents.ts';

export function talliesInMemory({ cells, versions }: Contents): Pick<Store, 'tallies' | 'cells' | 'anyTally' | 'versions' | 'keepVersion'> {
  return {
    async *cells(site) {
      yield mergeCells(cells.filter(cell => cell.site === site));
    },
    async tallies(site, from, to) {
      const sums = new Map<string, DayCount>();
      for (const cell of cells) {
        const day = Math.floor(cell.hour / 24);
        if (cell.site !== site || day < from || day > to) continue;
        const key = `${day} ${cell.counter}`;
        sums.set(key, { day, counter: cell.counter, n: (sums.get(key)?.n ?? 0) + cell.n });
      }
      return [...sums.values()].sort((a, b) => a.day - b.day || (a.counter < b.counter ? -1 : 1));
    },
    async anyTally(site) {
      return cells.some(cell => cell.site === site);
    },
    async versions(site) {
      return versions.filter(version => version.site === site).sort((a, b) => a.firstSeen - b.firstSeen || (a.hash < b.hash ? -1 : 1));
    },
    async keepVersion(version) {
      if (!versions.some(({ site, hash }) => site === version.site && hash === version.hash)) versions.push(version);
    },
  };
}
