// Keeps the labels at the line ends from covering each other.

/** Moves positions apart until neighbours are `gap` apart, inside `[low, high]` where there is room, in the order they came. */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed: number[] = [];
  let least = low;
  for (const index of order) {
    placed[index] = Math.max(positions[index] ?? 0, least);
    least = (placed[index] ?? 0) + gap;
  }
  let most = high;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, most);
    most = (placed[index] ?? 0) - gap;
  }
  return placed;
}
