// The themes: named sets of tokens that a site may start from.
import type { Theme } from './tokens.ts';

export interface NamedTheme {
  readonly tokens: Theme;
  /** What tokens cannot say. Never a selector that meets one of two main buttons. */
  readonly css: string;
}

export const THEME_NAMES = ['assent', 'dsfr', 'plain'] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

export const THEMES: Readonly<Record<ThemeName, NamedTheme>> = {
  assent: { tokens: {}, css: '' },
  /** Colours, corners and weights of the Système de design de l'État 1.14, for sites that may use it; Marianne where the page has loaded it. */
  dsfr: {
    tokens: {
      bg: 'light-dark(#fff, #161616)',
      fg: 'light-dark(#161616, #fff)',
      muted: 'light-dark(#666, #929292)',
      border: 'light-dark(#3a3a3a, #cecece)',
      accent: 'light-dark(#000091, #8585f6)',
      'on-accent': 'light-dark(#f5f5fe, #000091)',
      focus: '#0a76f6',
      radius: '0',
      font: 'Marianne, arial, sans-serif',
    },
    css: `
      :host .main, :host .plain { font-weight: 500 }
      :host .plain { border-color: var(--accent) }
      :host .notice { border: 0; box-shadow: 0 6px 18px rgb(0 0 18 / .16), 0 0 0 1px var(--border) }`,
  },
  /** Black and white in the page's own fonts. */
  plain: {
    tokens: { accent: 'light-dark(#1c1d1f, #f2f2f2)', 'on-accent': 'light-dark(#fff, #1c1d1f)', radius: '.25rem' },
    css: ':host, :host .panel, :host .card, :host .embed { font-family: inherit !important }',
  },
};

/** The tokens of a theme over those of its base. */
export function tokensOf({ base, ...own }: Theme): Theme {
  return { ...THEMES[(base ?? 'assent') as ThemeName].tokens, ...own };
}
