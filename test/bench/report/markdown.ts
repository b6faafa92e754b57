// Tables and figures as the README has them.
import type { Spread } from '../statistics.ts';

/** A Markdown table; the first column is text, all others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/** `12 (10–15)`: median and quartiles; a dash where nothing was measured. */
export function figure(spread: Spread | null, digits = 0): string {
  if (!spread) return '–';
  const [median, low, high] = [spread.median, spread.low, spread.high].map(value =>
    value
      .toFixed(digits)
      .replace(/^-(0(?:\.0+)?)$/, '$1')
      .replace('-', '−'),
  );
  return low === high ? `${median}` : `${median} (${low}–${high})`;
}
