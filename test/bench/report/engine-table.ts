// What Assent holds in each engine, side by side: the same cases, each engine against its own page without any tool.
import type { Leaks } from '../leaks/run-leaks.ts';
import { LEAK_COLUMNS, leakRows } from './leak-table.ts';
import { table } from './markdown.ts';

/** Of each engine the rows of Assent; what does not act in an engine even without a tool counts nowhere in its rows. */
export function engineTable(engines: readonly Leaks[]): string {
  const rows = engines.flatMap(leaks =>
    leakRows(leaks)
      .filter(([tool]) => tool?.startsWith('Assent'))
      .map(([tool = '', ...figures]) => [leaks.browser, tool, ...figures]),
  );
  return table(['engine', 'tool', ...LEAK_COLUMNS], rows);
}
