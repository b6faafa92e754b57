// All tables of a view in one ZIP, with a note that says what they are. Loaded when somebody asks for it.
import { strToU8, zipSync } from 'fflate';
import { csvOf } from './csv-of.ts';
import type { Table } from './tables-of.ts';

/** `values` = the same numbers as the API has them, by file name without ending; `about` = title, range, filter and definitions, in words. */
export function zipOf(tables: Readonly<Record<string, Table>>, values: Readonly<Record<string, unknown>>, about: string): Uint8Array<ArrayBuffer> {
  const files = [
    ...Object.entries(tables).map(([name, table]) => [`${name}.csv`, csvOf(table)] as const),
    ...Object.entries(values).map(([name, value]) => [`${name}.json`, JSON.stringify(value, null, 1)] as const),
    ['README.txt', about] as const,
  ];
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)]))) as Uint8Array<ArrayBuffer>;
}
