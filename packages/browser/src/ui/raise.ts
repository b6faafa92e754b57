// Lifts what is fixed on the screen over the page, whatever the page's z-index, transforms, filters and opacity do.

/**
 * In the top layer the host is a child of nothing but the window. A box that stands in the page's flow (`lift` is false) stays there. Where there
 * is no `popover` the `z` token decides.
 */
export function raise(host: HTMLElement, lift: boolean): void {
  if (!host.popover !== lift) return;
  host.popover = lift ? 'manual' : null;
  if (lift) host.togglePopover?.(true);
}
