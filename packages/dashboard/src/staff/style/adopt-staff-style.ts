// Adds the style of the staff's pages to the document, after the dashboard's own.
import { staff } from './staff.ts';

export function adoptStaffStyle(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(staff);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
