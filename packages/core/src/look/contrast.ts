// Contrast: how well two colours can be told apart, and which colours of a theme have to be.
import type { Token } from './tokens.ts';

/** `ink` is seen on `paper`; `least` is the contrast that WCAG 2.2 asks for. */
export interface ContrastPair {
  readonly ink: Token;
  readonly paper: Token;
  readonly least: number;
  /** Success criterion of WCAG 2.2 (AA). */
  readonly criterion: '1.4.3' | '1.4.11';
}

/** Texts, then what controls are recognised by: borders, the filled buttons, the focus ring. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  { ink: 'fg', paper: 'bg', least: 4.5, criterion: '1.4.3' },
  { ink: 'muted', paper: 'bg', least: 4.5, criterion: '1.4.3' },
  { ink: 'on-accent', paper: 'accent', least: 4.5, criterion: '1.4.3' },
  { ink: 'border', paper: 'bg', least: 3, criterion: '1.4.11' },
  { ink: 'accent', paper: 'bg', least: 3, criterion: '1.4.11' },
  { ink: 'focus', paper: 'bg', least: 3, criterion: '1.4.11' },
];

/** Contrast ratio of two hex colours, 1 to 21 (WCAG 2.2); `null` when one is not `#rgb` or `#rrggbb`. */
export function contrast(a: string, b: string): number | null {
  const [one, two] = [luminance(a), luminance(b)];
  if (one === null || two === null) return null;
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

function luminance(hex: string): number | null {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(hex.trim());
  if (!digits) return null;
  const full = digits[2] ?? [...(digits[1] ?? '')].map(digit => digit + digit).join('');
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
