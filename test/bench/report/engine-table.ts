// What Assent holds in each engine, side by side: the same cases, each engine against its own page without any tool.
import type { Leaks } from '../leaks/run-leaks.ts';
import { LEAK_COLUMNS, leakRows } from './leak-table.ts';
import { table } from './markdown.ts';

/** Of each engine the rows of Assent; what does not act in an engine even without a tool counts nowhere in its rows. */
export function engineTable(engines: readonly Leaks[]): string {
  const rows = engines.flatMap(leaks =>
    leakRows(leaks)
      .filter(([tool]) => tool?.startsWith('Assent'))
      .map(([tool = '', ...figures]) => [`${tool}, ${leaks.browser}`, ...figures]),
  );
  const days = [...new Set(engines.flatMap(({ rows: of }) => of.map(({ date }) => date)))].toSorted();
  return `The same in each engine (\`npm run bench -- engines\`, ${days.join(' and ')}); a way that does not act in an engine even without a tool is not counted there:

${table(['tool and engine', ...LEAK_COLUMNS], rows)}`;
}
