// Reads a range of a site's tallies: by their totals where these are enough, else by their sheets.
import type { Dimension } from '@assent/core';
import type { SheetStore } from '../store/sheet-store.ts';
import { addTotals, addUp, type AddedUp, type Filter } from './add-up.ts';
import { spansOf } from './spans-of.ts';

/** `from` and `to` in whole days since 1970, UTC, both included; `hour` = the hour that it is. */
export async function readRange(
  store: Pick<SheetStore, 'sheets' | 'totals'>,
  site: string,
  { from, to, hour }: { readonly from: number; readonly to: number; readonly hour: number },
  filter: Filter,
  by: readonly Dimension[],
): Promise<AddedUp> {
  const spans = spansOf(from, to, hour);
  if (!spans.length) return addTotals([], []);
  if (!by.length && !Object.keys(filter).length) return addTotals(spans, await store.totals(site, spans));
  return addUp(spans, await store.sheets(site, spans), filter, by);
}
