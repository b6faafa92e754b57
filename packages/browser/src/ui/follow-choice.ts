// Keeps a part of the page up to date with the choice.

const drawn = new WeakMap<Element, () => void>();

/** Draws now, and again at every choice while `element` is on the page. Called again for the same element, it only draws. */
export function followChoice(element: Element, draw: () => void): void {
  const before = drawn.get(element);
  if (before) return before();
  drawn.set(element, draw);
  draw();
  document.addEventListener('assent:choice', () => element.isConnected && draw());
}
