// The look of one site as a style sheet: its layout and its theme, and nothing of any other.
import { visitorRem } from './visitor-rem.ts';
import { LAYOUT_CSS, type Layout } from './layouts.ts';
import { schemesOf, THEME_TOKENS, type Theme } from './tokens.ts';
import { THEMES, type ThemeName, tokensOf } from './themes.ts';

/** Follows the default tokens and rules; `''` for a sheet without a theme. The schema lets no value end its declaration. */
export function lookCss({ layout, theme }: { readonly layout: Layout; readonly theme: Theme }): string {
  const tokens = tokensOf(theme);
  const set = THEME_TOKENS.flatMap(token => (tokens[token] ? [[token, tokens[token]] as const] : []));
  const schemes = set.filter(([, value]) => value.startsWith('light-dark'));
  const rules = [
    // a browser without light-dark() takes the light colours, as it does for the defaults
    host(set.map(([token, value]) => [token, schemesOf(value)?.light ?? value])),
    schemes.length ? `@supports (color:light-dark(red,red)){${host(schemes)}}` : '',
    THEMES[(theme.base ?? 'assent') as ThemeName].css,
    LAYOUT_CSS[layout],
  ];
  return visitorRem(rules.map(squeeze).join(''));
}

const host = (set: readonly (readonly [token: string, value: string])[]) =>
  set.length ? `:host{${set.map(([token, value]) => `--${token}:${value}`).join(';')}}` : '';

// written to be read, sent without the white space that a line begins with
const squeeze = (css: string) => css.replace(/\s*\n\s*/g, '');
