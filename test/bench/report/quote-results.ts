// Writes the tables of the last results between the README's markers.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { costTable } from './cost-table.ts';
import { domTable } from './dom-table.ts';
import { engineTable } from './engine-table.ts';
import { leakTable } from './leak-table.ts';
import { ratesTable } from './rates-table.ts';
import { hasResult, readResult } from './results.ts';
import { scanTable } from './scan-table.ts';
import { serverTable } from './server-table.ts';
import { weightTable } from './weight-table.ts';

const README = path.resolve(import.meta.dirname, '../../../README.md');

const ENGINES = ['leaks', 'leaks-firefox', 'leaks-webkit'] as const;

const TABLES = {
  leaks: () => leakTable(readResult('leaks')),
  engines: () => engineTable(ENGINES.filter(hasResult).map(readResult)),
  cost: () => costTable(readResult('cost')),
  dom: () => domTable(readResult('dom')),
  weight: () => weightTable(readResult('weight')),
  server: () => serverTable(readResult('server')),
  rates: () => ratesTable(readResult('rates'), readResult('dashboard')),
  scan: () => scanTable(readResult('scan')),
} as const;

/** The README with each table between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`, of the parts that were ever run. */
export function withTables(readme: string): string {
  return readme.replace(/(<!-- bench:(\w+) -->\n)[^]*?(\n<!-- \/bench:\2 -->)/g, (whole, before: string, name: string, after: string) => {
    if (!(name in TABLES)) throw new Error(`expected bench:${Object.keys(TABLES).join(', bench:')}, got a place "bench:${name}"`);
    const part = name as keyof typeof TABLES;
    return hasResult(part === 'engines' ? 'leaks' : part) ? `${before}${TABLES[part]()}${after}` : whole;
  });
}

/** Writes them. */
export function quoteResults(): void {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
}
