// Keeps the page behind a modal dialog where it is (P4).

/** Through the CSS object model, which a strict Content-Security-Policy allows. Answers the undo. */
export function lockScroll(page: HTMLElement): () => void {
  const properties = { overflow: 'hidden', 'scrollbar-gutter': window.innerWidth > page.clientWidth ? 'stable' : '' };
  const before = Object.keys(properties).map(name => [name, page.style.getPropertyValue(name), page.style.getPropertyPriority(name)] as const);
  for (const [name, value] of Object.entries(properties)) page.style.setProperty(name, value);
  return () => {
    for (const [name, value, priority] of before) page.style.setProperty(name, value, priority);
    if (!page.getAttribute('style')) page.removeAttribute('style');
  };
}
