// Sheets of tallies: a cache that no reader can tell from the counters behind it.
import type { HourSpan, Sheet } from '../tally/sheet.ts';

export interface SheetStore {
  /** One sheet a span, in their order; made on the spot of whatever spans have none kept. What a `fold` kept is always what the counters say now. */
  sheets(site: string, spans: readonly HourSpan[]): Promise<readonly Sheet[]>;
  /**
   * Keeps the sheet of a span, of which it is the store's business to forget it when a counter in it changes.
   * Nothing for a span that has one, or that nothing was counted in.
   */
  fold(site: string, span: HourSpan): Promise<void>;
}
