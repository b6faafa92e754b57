// Adds counters within a transaction.
import type { Cell } from '../../tally/cell.ts';
import { mergeCells } from '../../tally/merge-cells.ts';
import { hexOf } from './bytes.ts';
import type { Query } from './database.ts';

// in the order of the key, whoever adds: two transactions that wait for each other's counters would wait for ever
const ADD = `
INSERT INTO tally (site, hour, version, profile, locale, device, counter, n)
SELECT site, hour, version, profile, locale, device, counter, n
FROM jsonb_to_recordset($1::jsonb) AS cell (site text, hour integer, version bytea, profile text, locale text, device text, counter text, n bigint)
ORDER BY site, hour, version, profile, locale, device, counter
ON CONFLICT (site, hour, version, profile, locale, device, counter) DO UPDATE SET n = tally.n + excluded.n`;

export async function addCells(query: Query, cells: readonly Cell[]): Promise<void> {
  const rows = mergeCells(cells).map(cell => ({ ...cell, version: hexOf(cell.version) }));
  if (rows.length) await query(ADD, [JSON.stringify(rows)]);
}
