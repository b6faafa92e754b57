// Adds counters within a transaction.
import { DIMENSIONS } from '@assent/core';
import type { Cell } from '../../tally/cell.ts';
import { mergeCells } from '../../tally/merge-cells.ts';
import { hexOf } from './bytes.ts';
import type { Query } from './query-on.ts';
import { forgetSheets } from './sheets.ts';

// in the order of the key, whoever adds: two transactions that wait for each other's counters would wait for ever
const KEY = ['site', 'hour', ...DIMENSIONS, 'counter'].join();
// an intake may hold counters of an earlier version, which had fewer dimensions
const ADD = `
INSERT INTO tally (${KEY}, n)
SELECT site, hour, ${DIMENSIONS.map(name => (name === 'version' ? name : `coalesce(${name}, '')`)).join()}, counter, n
FROM jsonb_to_recordset($1::jsonb)
  AS cell (site text, hour integer, ${DIMENSIONS.map(name => `${name} ${name === 'version' ? 'bytea' : 'text'}`).join()}, counter text, n bigint)
ORDER BY ${KEY}
ON CONFLICT (${KEY}) DO UPDATE SET n = tally.n + excluded.n`;

/** The transaction waits for it. */
export function addCells(query: Query, cells: readonly Cell[]): void {
  const rows = mergeCells(cells).map(cell => ({ ...cell, version: hexOf(cell.version) }));
  if (!rows.length) return;
  forgetSheets(query, rows);
  void query(ADD, [JSON.stringify(rows)]);
}
