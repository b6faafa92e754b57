// Adds up cells that stand for the same counter, so that a batch costs one upsert per distinct cell.
import type { Cell } from './cell.ts';

export function mergeCells(cells: readonly Cell[]): readonly Cell[] {
  const merged = new Map<string, Cell>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.site, cell.hour, cell.version, cell.profile, cell.locale, cell.device, cell.counter]);
    merged.set(key, { ...cell, n: cell.n + (merged.get(key)?.n ?? 0) });
  }
  return [...merged.values()];
}
