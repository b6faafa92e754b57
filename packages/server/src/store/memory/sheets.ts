// Sheets in memory: made when they are asked for.
import { mergeCells } from '../../tally/merge-cells.ts';
import { type HourSpan, makeSheet } from '../../tally/sheet.ts';
import { totalsOf } from '../../tally/totals-of.ts';
import type { SheetStore } from '../sheet-store.ts';
import type { Contents } from './contents.ts';

export function sheetsInMemory({ cells }: Contents): SheetStore {
  const make = (site: string, { hour, hours }: HourSpan) =>
    makeSheet(mergeCells(cells.filter(cell => cell.site === site && cell.hour >= hour && cell.hour < hour + hours)));
  return {
    async sheets(site, spans) {
      return spans.map(span => make(site, span));
    },
    async totals(site, spans) {
      return spans.map(span => totalsOf(make(site, span)));
    },
    async fold() {},
    async books(_site, months) {
      return months.map(() => null);
    },
    async bind() {},
  };
}
