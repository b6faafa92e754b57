// Scales of the trend: where a point and a share lie, in pixels.

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Scale {
  /** Pixels of the point at an index. */
  x(index: number): number;
  /** Pixels of a share in [0, 1]; the axis always runs from 0 to 100 % (ux §3.4), so that no change looks larger than it is. */
  y(value: number): number;
  /** Index of the point nearest to a pixel. */
  nearest(pixel: number): number;
}

/** Spreads `count` points over the frame, the first and last on its edges; a single one in the middle. */
export function makeScale(count: number, frame: Frame): Scale {
  const inner = frame.width - frame.left - frame.right;
  const step = count > 1 ? inner / (count - 1) : 0;
  const start = frame.left + (count > 1 ? 0 : inner / 2);
  return {
    x: index => start + index * step,
    y: value => frame.top + (1 - value) * (frame.height - frame.top - frame.bottom),
    nearest: pixel => (step ? Math.min(count - 1, Math.max(0, Math.round((pixel - start) / step))) : 0),
  };
}

/** Indexes to label, ending with the last point, at least `gap` pixels apart. */
export function ticksOf(count: number, scale: Scale, gap: number): number[] {
  const step = count > 1 ? Math.max(1, Math.ceil(gap / (scale.x(1) - scale.x(0)))) : 1;
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => count - 1 - index * step).toReversed();
}
