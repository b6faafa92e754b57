// Adds up cells that stand for the same counter, so that a batch costs one upsert per distinct cell.
import { DIMENSIONS } from '@assent/core';
import type { Cell } from './cell.ts';

export function mergeCells(cells: readonly Cell[]): readonly Cell[] {
  // the same object again and again is one that is alike, found without a look at it
  const times = new Map<Cell, number>();
  for (const cell of cells) times.set(cell, (times.get(cell) ?? 0) + 1);
  const merged = new Map<string, Cell>();
  for (const [cell, count] of times) {
    const key = `${cell.site}\n${cell.hour}\n${DIMENSIONS.map(name => cell[name]).join('\n')}\n${cell.counter}`;
    merged.set(key, { ...cell, n: cell.n * count + (merged.get(key)?.n ?? 0) });
  }
  return [...merged.values()];
}
