// A table as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8.
import type { Table } from './tables-of.ts';

/** A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
export const csvOf = (table: Table): string => `\uFEFF${table.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
