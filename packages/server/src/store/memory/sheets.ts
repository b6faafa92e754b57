// Sheets in memory: made when they are asked for.
import { mergeCells } from '../../tally/merge-cells.ts';
import { makeSheet } from '../../tally/sheet.ts';
import type { SheetStore } from '../sheet-store.ts';
import type { Contents } from './contents.ts';

export function sheetsInMemory({ cells }: Contents): SheetStore {
  return {
    async sheets(site, spans) {
      return spans.map(({ hour, hours }) => makeSheet(mergeCells(cells.filter(cell => cell.site === site && cell.hour >= hour && cell.hour < hour + hours))));
    },
    async fold() {},
  };
}
