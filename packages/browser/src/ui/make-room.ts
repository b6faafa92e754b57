// Room for what is fixed at the bottom: the page can scroll past it, and what has the focus is never under it (WCAG 2.4.11).
import { adopt } from './adopt-styles.ts';

let sheet: CSSStyleSheet | undefined;

/**
 * Keeps `height` px at the end of the page clear, for one box at a time; 0 leaves the page as it was. The room is a border, whose width no page
 * needs to be asked for (a padding it may have), which would lay it out once more.
 */
export function makeRoom(height: number): void {
  if (!('adoptedStyleSheets' in document)) return;
  sheet ??= new CSSStyleSheet();
  adopt(document, sheet);
  // both: scroll-padding alone leaves the last screen of the page without anywhere to scroll to
  sheet.replaceSync(height ? `html{scroll-padding-block-end:${height}px!important}body{border-block-end:${height}px solid #0000!important}` : '');
}
