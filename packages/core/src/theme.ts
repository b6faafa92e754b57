// Theme: the tokens a site may set, the style sheet they make, and how well two colours can be told apart.

/** `accent` and `on-accent` serve both main buttons, so that no theme can tell them apart (FR-10). */
export const THEME_TOKENS = ['bg', 'fg', 'muted', 'border', 'accent', 'on-accent', 'focus', 'radius', 'space', 'font', 'max-inline', 'z'] as const;

/** A theme as a style sheet that follows the default tokens, `''` for none. The schema lets no value end its declaration. */
export function themeCss(theme: Readonly<Record<string, string>>): string {
  const set = THEME_TOKENS.flatMap(token => (theme[token] ? [`--${token}:${theme[token]}`] : []));
  return set.length ? `:host{${set.join(';')}}` : '';
}

/** Pairs that carry text: `[ink, paper]`. */
export const TEXT_PAIRS: readonly (readonly [ink: (typeof THEME_TOKENS)[number], paper: (typeof THEME_TOKENS)[number]])[] = [
  ['fg', 'bg'],
  ['on-accent', 'accent'],
];

/** Least contrast of text, WCAG 2.2 SC 1.4.3 (AA). */
export const LEAST_CONTRAST = 4.5;

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
