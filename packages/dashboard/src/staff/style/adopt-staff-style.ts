// Adds the style of the staff's pages to the document, after the dashboard's own.
import { frames } from '../../style/frames.ts';
import { staff } from './staff.ts';

export function adoptStaffStyle(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(frames + staff);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
