// Lengths in the visitor's own measure: a page that makes its root small or large makes nothing of ours so.

/**
 * `rem` in values becomes a multiple of `--assent-rem`, which the styles set to the text size that the visitor's browser is told to use. Conditions
 * of `@media` and `@container` know no variables, and their `rem` never was the page's.
 */
export function visitorRem(css: string): string {
  return css.replace(
    /(@(?:media|container)[^{]*)|(?<![\w.-])(-?[\d.]+)rem\b/g,
    (_, condition: string | undefined, n: string) => condition ?? (n === '1' ? 'var(--assent-rem)' : `calc(${n}*var(--assent-rem))`),
  );
}
