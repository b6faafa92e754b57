// Room for what is fixed at the bottom: the page can scroll past it, and what has the focus is never under it (WCAG 2.4.11).
import { adopt } from './adopt-styles.ts';

let sheet: CSSStyleSheet | undefined;

/** Keeps the end of the page clear of `box` until the answered function is called; then the page is as it was. One box at a time. */
export function makeRoom(box: HTMLElement): () => void {
  if (!('adoptedStyleSheets' in document)) return () => {};
  const room = (sheet ??= new CSSStyleSheet());
  const own = Number.parseFloat(getComputedStyle(document.body).paddingBlockEnd) || 0;
  const watch = new ResizeObserver(() => {
    const height = innerHeight - box.getBoundingClientRect().top + 8;
    // both: scroll-padding alone leaves the last screen of the page without anywhere to scroll to
    room.replaceSync(`html{scroll-padding-block-end:${height}px!important}body{padding-block-end:${own + height}px!important}`);
  });
  watch.observe(box);
  adopt(document, room);
  return () => {
    watch.disconnect();
    room.replaceSync('');
  };
}
