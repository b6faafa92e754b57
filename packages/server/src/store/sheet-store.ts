// Sheets and books of tallies: a cache that no reader can tell from the counters behind it.
import type { Book, BookPart } from '../tally/book.ts';
import type { HourSpan, Sheet } from '../tally/sheet.ts';
import type { Totals } from '../tally/totals-of.ts';

export interface SheetStore {
  /** One sheet a span, in their order; made on the spot of whatever spans have none kept. What a `fold` kept is always what the counters say now. */
  sheets(site: string, spans: readonly HourSpan[]): Promise<readonly Sheet[]>;
  /** What each of these sheets holds, over all its rows: a hundredth of the reading. */
  totals(site: string, spans: readonly HourSpan[]): Promise<readonly Totals[]>;
  /**
   * Keeps the sheet of a span, of which it is the store's business to forget it when a counter in it changes.
   * Nothing for a span that has one, or that nothing was counted in.
   */
  fold(site: string, span: HourSpan): Promise<void>;
  /** One book a month, which is given as its days; `null` where none is kept, which is always allowed. What is kept is always what the counters say now. */
  books(site: string, months: readonly (readonly HourSpan[])[], part: BookPart): Promise<readonly (Book | null)[]>;
  /** Keeps the book of a month, as `fold` keeps a sheet. */
  bind(site: string, month: readonly HourSpan[]): Promise<void>;
}
