// Held markup: how a tag is written while it waits, whether its author wrote it so or the gate did.
import { isCode, loads } from './addresses.ts';

const PLAIN = 'text/plain';

let policy: { createScriptURL(address: string): string } | undefined;

/** Elements of all three namespaces that a page can have. */
export type Tag = HTMLElement & { readonly content?: DocumentFragment; load?(): void };

/**
 * Turns an element into held markup, in place: `data-src` for `src` and so on, and `type="text/plain"` for what runs or applies, so that
 * it keeps its place, its other attributes and its listeners. A label becomes `data-service`.
 */
export function mark(tag: Tag, label?: string): void {
  if (label) tag.dataset.service = label;
  for (const name of tag.getAttributeNames()) {
    const value = tag.getAttribute(name) as string;
    if (value === PLAIN || !waits(tag, name)) continue;
    tag.dataset[name] = value;
    // removing its address does not stop a frame that has begun to load; another address does
    if (/frame|embed|obj/.test(tag.localName)) tag.setAttribute(name, 'about:blank');
    tag.removeAttribute(name);
  }
  if (isCode(tag)) tag.setAttribute('type', PLAIN);
  tag.load?.();
}

/** Undoes `mark`: what loads, loads now; a script that is on the page and never ran, runs. */
export function unmark(tag: Tag): void {
  new Set(['type', ...Object.keys(tag.dataset), ...tag.getAttributeNames()]).forEach(name => {
    if (!waits(tag, name)) return;
    const value = tag.dataset[name] ?? tag.getAttribute(name);
    delete tag.dataset[name];
    tag.removeAttribute(name); // only an address that was not there starts a script
    if (value && value !== PLAIN) tag.setAttribute(name, trusted(value));
  });
  (tag.parentElement as Tag | null)?.load?.(); // a player does not notice that its <source> has changed
}

/** Where the page enforces Trusted Types it has to allow a policy named `assent`; the addresses are those its author wrote. */
function trusted(address: string): string {
  const { trustedTypes } = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): NonNullable<typeof policy> } };
  const rules = { createScriptURL: String };
  policy ??= trustedTypes?.createPolicy('assent', rules) ?? rules;
  return policy.createScriptURL(address);
}

/** True while an element is written as held. */
export function isMarked(tag: Tag): boolean {
  return !!tag.content || tag.getAttribute('type') === PLAIN || Object.keys(tag.dataset).some(name => loads(tag, name));
}

function waits(tag: Tag, name: string): boolean {
  return name === 'type' ? isCode(tag) : !!loads(tag, name);
}
