// The figures of a view as plain tables: the numbers of the API, one row a line, for a spreadsheet. Column names are English, as in the API.
import type { Counts, Rates } from '@assent/core';
import { stagesOf } from '../figures/funnel.ts';
import { tellCount } from './tell-count.ts';

/** The first row names the columns. */
export type Table = readonly (readonly (string | number)[])[];

const PLAIN = ['views', 'gpc', 'held', 'unknown', 'eligible', 'shown', 'answered', 'acceptAll', 'refuseAll', 'custom', 'acts', 'later', 'withdrawn'] as const;

/** By file name, without its ending. A count that is not told is `<10` or more: `hidden`. */
export function tablesOf(rates: Rates): Readonly<Record<string, Table>> {
  const purposes = rates.site.purposes.map(({ id }) => id);
  const columns = [...PLAIN, ...purposes.map(id => `granted ${id}`), ...purposes.map(id => `on ${id}`)];
  const row = (counts: Counts) => [
    ...PLAIN.map(name => tellCount(counts[name])),
    ...purposes.map(id => tellCount(counts.granted[id] ?? null)),
    ...purposes.map(id => tellCount(counts.on[id] ?? null)),
  ];
  const groups = Object.entries(rates.groups).map(
    ([name, list]) => [`by-${name}`, [[name, ...columns], ...list.map(({ value, counts }) => [value, ...row(counts)])]] as const,
  );
  return {
    totals: [
      ['from', 'to', 'zone', ...columns],
      [rates.from, rates.to, rates.zone, ...row(rates.totals)],
      [rates.previous.from, rates.previous.to, rates.zone, ...row(rates.previous.totals)],
    ],
    days: [['day', 'complete', ...columns], ...rates.days.map(day => [day.day, String(day.complete), ...row(day)])],
    funnel: [
      ['stage', 'count', 'stage before'],
      ...stagesOf(rates).map(({ id, purpose, n, of }) => [purpose ? `${id} ${purpose}` : id, tellCount(n), of === null ? '' : of]),
    ],
    versions: [
      ['version', 'day', 'changes'],
      ...rates.versions.map(({ version, day, changes }) => [version, day, changes.map(({ text }) => text.en).join(' ')]),
    ],
    ...Object.fromEntries(groups),
  };
}
