// Makes an element: what a first visit draws is drawn once, so it needs no renderer (the notice costs 4 kB less without one).

export type Attributes = Readonly<Record<string, unknown>>;

/** `onClick` and its like listen; an attribute that is `undefined` is left out. Texts become text nodes, never markup. */
export function element(tag: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2).toLowerCase(), value as EventListener);
    else if (value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
}
