// Puts a style sheet on a document or a shadow root, once, in a way that a strict Content-Security-Policy allows.

const sheets: Record<string, CSSStyleSheet> = {};

/** What stands for `rem` in the styles as shipped: the size of text that the visitor wants, whatever the page makes of its root (62.5 %). */
try {
  CSS.registerProperty({ name: '--assent-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
} catch {
  // an older browser takes it by the text around it; two SDKs on one page mean the same
}

/** Adopts `css` after the sheets already there. A browser without constructable sheets shows the parts unstyled, and usable. */
export function adoptStyles(target: DocumentOrShadowRoot, ...css: readonly string[]): void {
  if (!('adoptedStyleSheets' in target)) return;
  for (const text of css) adopt(target, (sheets[text] ??= sheetOf(text)));
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** Adopts a sheet unless it is there already: a page may have replaced the list. */
export function adopt(target: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  if (!target.adoptedStyleSheets.includes(sheet)) target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
}
