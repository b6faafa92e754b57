// The path of one series: a line where neighbours are told, a gap where they are not, a dashed end while a point still grows.

export interface Place {
  readonly x: number;
  /** `null` when the point is not told. */
  readonly y: number | null;
  readonly complete: boolean;
}

/** SVG path data: `whole` for segments between complete points, `growing` for those that touch an incomplete one (D3). */
export function linePaths(places: readonly Place[]): { readonly whole: string; readonly growing: string } {
  const paths = { whole: '', growing: '' };
  places.forEach((to, index) => {
    const from = places[index - 1];
    if (!from || from.y === null || to.y === null) return;
    const kind = from.complete && to.complete ? 'whole' : 'growing';
    paths[kind] += paths[kind].endsWith(at(from)) ? `L${at(to)}` : `M${at(from)}L${at(to)}`;
  });
  return paths;
}

const at = ({ x, y }: Place) => `${round(x)} ${round(y ?? 0)}`;

const round = (value: number) => Math.round(value * 10) / 10;

/** Points with no told neighbour: a line cannot show them, so a marker must. */
export function lonely(places: readonly Place[]): number[] {
  return places.flatMap(({ y }, index) => (y !== null && (places[index - 1]?.y ?? null) === null && (places[index + 1]?.y ?? null) === null ? [index] : []));
}
