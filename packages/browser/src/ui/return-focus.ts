// Gives the focus back to where the visitor was, or to the page's main content when that is gone.

export function returnFocus(before: EventTarget | null): void {
  if (before instanceof HTMLElement && before.isConnected) return before.focus();
  const main = document.querySelector('main');
  if (!main) return;
  if (!main.hasAttribute('tabindex')) {
    main.tabIndex = -1;
    main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true });
  }
  main.focus({ preventScroll: true });
}
