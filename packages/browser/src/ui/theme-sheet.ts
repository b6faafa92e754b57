// A site's theme: values for the tokens, set through the CSS object model so that no value can escape its property.
import { type NoticeTexts, THEME_TOKENS } from '@assent/core';

/** Adds the theme of a site over the default tokens. `accent` alone serves light and dark; `accent-dark` tells them apart. */
export function themeSheet(root: ShadowRoot, theme: NoticeTexts['theme']): void {
  if (!('adoptedStyleSheets' in root)) return;
  const sheet = new CSSStyleSheet();
  sheet.insertRule(':host{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const token of THEME_TOKENS) {
    const light = theme[token];
    const dark = theme[`${token}-dark`];
    if (light) style.setProperty(`--${token}`, dark && CSS.supports('color', 'light-dark(red,red)') ? `light-dark(${light}, ${dark})` : light);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
