// The mark of the mutual: a dormer window with the light on.
import { type Html, raw } from '../html.ts';

const MARK =
  '<path d="M16 3 3 13.500V29h26V13.500Z" fill="var(--brand)"/><path d="M10 27V17a6 6 0 0 1 12 0v10Z" fill="#f6b352"/><path d="M16 11v16M10 19h12" stroke="var(--brand)" stroke-width="2"/>';

export const logo: Html = raw(`<svg class="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true">${MARK}</svg>`);

/** The same mark as a file of its own, for the browser's tab. */
export const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${MARK.replaceAll('var(--brand)', '#0f5a63')}</svg>`;
