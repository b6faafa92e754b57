// Experiments as plain tables: the numbers of the API, one variant a line, for a spreadsheet. Loaded when somebody asks for it.
import type { Experiments } from '@assent/core';
import { tellCount } from './tell-count.ts';
import type { Table } from './tables-of.ts';

const PLAIN = ['eligible', 'shown', 'answered', 'acceptAll', 'refuseAll', 'custom'] as const;

/** By file name, without its ending; of what has not started there are only its terms. Differences are shares, as the goal is a share of the notices that were due. */
export function experimentTables({ site, experiments }: Experiments): Readonly<Record<string, Table>> {
  const purposes = site.purposes.map(({ id }) => id);
  return {
    experiments: [
      ['experiment', 'state', 'started', 'stopped', 'goal', 'least', 'longest', 'variant', ...PLAIN, ...purposes.map(id => `granted ${id}`), 'broken rules'],
      ...experiments.flatMap(({ id, state, started, stopped, goal, least, longest, arms }) => {
        const terms = [id, state, started ?? '', stopped ?? '', goal, least, longest];
        return arms.map(({ variant, counts, broken }) => [
          ...terms,
          variant.id,
          ...PLAIN.map(name => tellCount(counts[name])),
          ...purposes.map(purpose => tellCount(counts.granted[purpose] ?? null)),
          [...new Set(broken.map(({ rule }) => rule))].join(' '),
        ]);
      }),
    ],
    differences: [
      ['experiment', 'verdict', 'variant', 'difference', 'low', 'high', 'low of one look', 'high of one look', 'found after days'],
      ...experiments.flatMap(({ id, arms, judgement }) =>
        (judgement?.comparisons ?? []).map(({ variant, value, low, high, once, foundAfter }) => {
          const names = [id, judgement?.verdict ?? '', arms[variant]?.variant.id ?? ''];
          return [...names, value, low, high, once.low, once.high, foundAfter ?? ''];
        }),
      ),
    ],
  };
}
