// The looks that every reference screenshot is taken in.

/** CSS pixels: a phone, a tablet, a laptop. */
export const WIDTHS = [
  [360, 640],
  [768, 1024],
  [1280, 800],
] as const;

export const SCHEMES = ['light', 'dark'] as const;
