// The elements of a page as a person meets them, shadow roots included, closed ones where they were revealed. Serialised: it may use nothing from outside.

export interface PageTree {
  visible(element: Element): boolean;
  /** Everything below, in the order of the document. */
  deep(node: Element | ShadowRoot): Element[];
  /** Out of a shadow root, its host. */
  parentOf(element: Element): Element | null;
  within(inner: Element, outer: Element): boolean;
  /** What is read on it, in one line. */
  textOf(element: Element): string;
  /** Its accessible name, 120 characters at most. */
  labelOf(element: Element): string;
  /** The innermost element that is seen at a point of the viewport. */
  hitAt(x: number, y: number): Element | null;
}

export function pageTree(): PageTree {
  const closed = (globalThis as { assentRoots?: WeakMap<Element, ShadowRoot> }).assentRoots;
  const rootOf = (element: Element): ShadowRoot | undefined => element.shadowRoot ?? closed?.get(element);
  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const children = (node: Element | ShadowRoot): Element[] => [...node.children, ...(node instanceof Element ? (rootOf(node)?.children ?? []) : [])];
  // a page may be as deep as it likes
  const deep = (node: Element | ShadowRoot): Element[] => {
    const found: Element[] = [];
    const left = children(node).toReversed();
    for (let at = left.pop(); at; at = left.pop()) {
      found.push(at);
      for (const child of children(at).toReversed()) left.push(child);
    }
    return found;
  };
  const parentOf = (element: Element): Element | null => {
    if (element.parentElement) return element.parentElement;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const within = (inner: Element, outer: Element): boolean => {
    for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
    return false;
  };
  const textOf = (element: Element): string => {
    const own = [...(rootOf(element)?.children ?? [])].map(child => (child instanceof HTMLElement ? child.innerText : '')).join(' ');
    return `${(element as HTMLElement).innerText ?? element.textContent ?? ''} ${own}`.replace(/\s+/g, ' ').trim();
  };
  const byIds = (element: Element, name: string): string =>
    (element.getAttribute(name) ?? '')
      .split(/\s+/)
      .map(id => (id && (element.getRootNode() as Document).getElementById?.(id)?.textContent) || '')
      .join(' ');
  const labelOf = (element: Element): string =>
    (
      byIds(element, 'aria-labelledby').trim() ||
      element.getAttribute('aria-label') ||
      [...((element as HTMLInputElement).labels ?? [])].map(label => label.textContent).join(' ') ||
      textOf(element) ||
      (element as HTMLInputElement).value ||
      element.getAttribute('title') ||
      [...element.querySelectorAll('img[alt]')].map(image => image.getAttribute('alt')).join(' ')
    )
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120);
  const hitAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    for (let root = hit && rootOf(hit); root; root = hit && rootOf(hit)) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  return { visible, deep, parentOf, within, textOf, labelOf, hitAt };
}
