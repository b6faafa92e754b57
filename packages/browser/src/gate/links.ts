// Links: everything on the page that opens the preferences, before the UI is there and whatever the page renders later.

/** Calls `open` with the element that was activated (`undefined` for a deep link), and `warm` when a visitor is about to. */
export function watchLinks(open: (opener?: Element) => void, warm: () => void): void {
  const on = (event: string, act: (opener: Element, event: Event) => void) =>
    document.addEventListener(
      event,
      event => {
        const opener = (event.target as Partial<Element>).closest?.('[data-assent=preferences],a[href$="#assent"]');
        if (opener) act(opener, event);
      },
      true, // a page that stops its events must not lose the way to refuse
    );
  on('click', (opener, event) => {
    event.preventDefault();
    open(opener);
  });
  on('pointerover', warm);
  on('focusin', warm);
  const deep = () => location.hash === '#assent' && open();
  addEventListener('hashchange', deep);
  deep();
}
