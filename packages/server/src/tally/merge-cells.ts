// Adds up cells that stand for the same counter, so that a batch costs one upsert per distinct cell.
import { DIMENSIONS } from '@assent/core';
import type { Cell } from './cell.ts';

export function mergeCells(cells: readonly Cell[]): readonly Cell[] {
  const merged = new Map<string, Cell>();
  for (const cell of cells) {
    const key = `${cell.site}\n${cell.hour}\n${DIMENSIONS.map(name => cell[name]).join('\n')}\n${cell.counter}`;
    merged.set(key, { ...cell, n: cell.n + (merged.get(key)?.n ?? 0) });
  }
  return [...merged.values()];
}
