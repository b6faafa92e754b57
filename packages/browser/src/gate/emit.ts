// Emits the SDK's DOM events.
import type { EventName } from '../handle.ts';

/** Dispatches `assent:NAME` on `document`. What a listener throws is the page's own error; it goes to `window.onerror`, never back to us. */
export function emit(name: EventName, detail: unknown): void {
  document.dispatchEvent(new CustomEvent(`assent:${name}`, { detail }));
}
