// Puts the rows of one tool that was measured again in place of its earlier ones.
import type { Leaks } from './run-leaks.ts';

/** Each row keeps its own day. Throws where browser or cases have changed since: then all are to be measured. */
export function replaceRows(earlier: Leaks, again: Leaks): Leaks {
  const same = earlier.browser === again.browser && JSON.stringify(earlier.cases) === JSON.stringify(again.cases);
  if (!same) throw new Error('expected the browser and the cases of the last whole run, got others (hint: npm run bench -- leaks)');
  const tools = new Set(again.rows.map(({ tool }) => tool));
  const place = earlier.rows.findIndex(({ tool }) => tools.has(tool));
  const kept = earlier.rows.filter(({ tool }) => !tools.has(tool));
  return { ...earlier, rows: kept.toSpliced(place, 0, ...again.rows) };
}
