// The tokens of core/look/tokens.ts with their defaults: everything a theme may change. One pair of colours serves both main buttons, so no theme can style refusing and accepting apart (R1).

/** Contrasts, light and dark: text 17 and 15, muted 7 and 8, border 3.3 and 5, accent pair 7.4 and 9.9 (ux §1.7). */
export const tokens = `
:host {
  color-scheme: light dark;
  --bg: #fff;
  --fg: #1c1d1f;
  --muted: #55585c;
  --border: #8a8d91;
  --accent: #1f4fb5;
  --on-accent: #fff;
  --focus: var(--accent);
  --radius: 12px;
  --space: 1rem;
  --font: system-ui, sans-serif;
  --max-inline: 36rem;
  --z: 2147483000;
}
@supports (color: light-dark(red, red)) {
  :host {
    --bg: light-dark(#fff, #1c1d1f);
    --fg: light-dark(#1c1d1f, #f2f2f2);
    --muted: light-dark(#55585c, #b4b7bc);
    --accent: light-dark(#1f4fb5, #9cbcff);
    --on-accent: light-dark(#fff, #1c1d1f);
  }
}`;
