// Room for what is fixed at the bottom: the page can scroll past it, and what has the focus is never under it (WCAG 2.4.11).

/** Keeps the end of the page clear of `box` until the answered function is called; then the page is as it was. */
export function makeRoom(box: HTMLElement): () => void {
  if (!('adoptedStyleSheets' in document)) return () => {};
  const sheet = new CSSStyleSheet();
  sheet.insertRule('html{}');
  sheet.insertRule('body{}');
  const [body, html] = [...sheet.cssRules].map(rule => (rule as CSSStyleRule).style) as [CSSStyleDeclaration, CSSStyleDeclaration];
  const own = Number.parseFloat(getComputedStyle(document.body).paddingBlockEnd) || 0;
  const watch = new ResizeObserver(() => {
    const room = window.innerHeight - box.getBoundingClientRect().top + 8;
    // both: scroll-padding alone leaves the last screen of the page without anywhere to scroll to
    html.setProperty('scroll-padding-block-end', `${room}px`, 'important');
    body.setProperty('padding-block-end', `${own + room}px`, 'important');
  });
  watch.observe(box);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    watch.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
  };
}
