// All tables of a view in one ZIP, with a note that says what they are. Loaded when somebody asks for it.
import { strToU8, zipSync } from 'fflate';
import type { Rates } from '@assent/core';
import { csvOf } from './csv-of.ts';
import { tablesOf } from './tables-of.ts';

/** `about` = title, range, filter and definitions, in words. */
export function zipOf(rates: Rates, about: string): Uint8Array<ArrayBuffer> {
  const tables = Object.entries(tablesOf(rates)).map(([name, table]) => [`${name}.csv`, strToU8(csvOf(table))] as const);
  return zipSync({
    ...Object.fromEntries(tables),
    'rates.json': strToU8(JSON.stringify(rates, null, 1)),
    'README.txt': strToU8(about),
  }) as Uint8Array<ArrayBuffer>;
}
