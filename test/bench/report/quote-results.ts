// Writes the tables of the last results between the README's markers.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { costTable } from './cost-table.ts';
import { domTable } from './dom-table.ts';
import { leakTable } from './leak-table.ts';
import { readResult } from './results.ts';

const README = path.resolve(import.meta.dirname, '../../../README.md');

/** The README with each table between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`; throws where it has no such place. */
export function withTables(readme: string): string {
  const tables = { leaks: leakTable(readResult('leaks')), cost: costTable(readResult('cost')), dom: domTable(readResult('dom')) };
  return Object.entries(tables).reduce((text, [name, table]) => {
    const place = new RegExp(`(<!-- bench:${name} -->\\n)[^]*?(\\n<!-- /bench:${name} -->)`);
    if (!place.test(text)) throw new Error(`expected the README to have a place "bench:${name}"`);
    return text.replace(place, (_, before: string, after: string) => `${before}${table}${after}`);
  }, readme);
}

/** Writes them. */
export function quoteResults(): void {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
}
