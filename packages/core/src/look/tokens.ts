// The tokens a theme may set, what each may be, and their defaults.

export const COLOUR_TOKENS = ['bg', 'fg', 'muted', 'border', 'accent', 'on-accent', 'focus'] as const;

/** Lengths by their least and greatest, in rem: within them no layout loses a button. */
export const LENGTH_TOKENS = { radius: [0, 2], space: [0.25, 2], 'max-inline': [18, 60] } as const satisfies Readonly<
  Record<string, readonly [least: number, most: number]>
>;

/** `accent` and `on-accent` serve both main buttons, so that no theme can tell them apart (FR-10). */
export const THEME_TOKENS = ['bg', 'fg', 'muted', 'border', 'accent', 'on-accent', 'focus', 'radius', 'space', 'max-inline', 'font', 'z'] as const;

export type Colour = (typeof COLOUR_TOKENS)[number];
export type Token = (typeof THEME_TOKENS)[number];

/** A theme as a site file writes it: tokens over those of `base`, which is `assent` unless given. */
export type Theme = Readonly<Partial<Record<Token | 'base', string>>>;

/** Hexadecimal, or one for each colour scheme: nothing whose contrast only a browser could tell, and nothing that two buttons could read differently. */
export const COLOUR = /^(?:(#(?:[0-9a-f]{3}){1,2})|light-dark\((#(?:[0-9a-f]{3}){1,2}), ?(#(?:[0-9a-f]{3}){1,2})\))$/i;

/** Hex colours of both schemes, `null` where the value is not a `COLOUR`. */
export function schemesOf(value: string): { readonly light: string; readonly dark: string } | null {
  const [, both, light = both, dark = both] = COLOUR.exec(value) ?? [];
  return light && dark ? { light, dark } : null;
}

/** The colours of ux §1.7, as `styles/tokens.ts` of the browser package has them. `focus` is `accent` unless given. */
export const DEFAULT_COLOURS: Readonly<Record<Exclude<Colour, 'focus'>, string>> = {
  bg: 'light-dark(#fff, #1c1d1f)',
  fg: 'light-dark(#1c1d1f, #f2f2f2)',
  muted: 'light-dark(#55585c, #b4b7bc)',
  border: '#8a8d91',
  accent: 'light-dark(#1f4fb5, #9cbcff)',
  'on-accent': 'light-dark(#fff, #1c1d1f)',
};
