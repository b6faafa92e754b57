// Puts the style sheets on the document without a <style> element, so that a CSP without inline styles holds.
import { cards } from './cards.ts';
import { charts } from './charts.ts';
import { controls } from './controls.ts';
import { health } from './health.ts';
import { page } from './page.ts';
import { pages } from './pages.ts';
import { print } from './print.ts';
import { shortcuts } from './shortcuts.ts';
import { tokens } from './tokens.ts';

/** Order matters: later sheets may refine earlier ones. */
export function adoptStyles(document: Document): void {
  document.adoptedStyleSheets = [tokens, page, controls, cards, charts, pages, health, shortcuts, print].map(text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
