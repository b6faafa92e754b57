// Emits the SDK's DOM events.
import type { EventName } from '../handle.ts';

/**
 * Dispatches `assent:NAME` on `document`. What a listener throws is the page's own error; it goes to `window.onerror`, never back to us. A page
 * whose events are broken hears nothing.
 */
export function emit(name: EventName, detail: unknown): void {
  try {
    document.dispatchEvent(new CustomEvent(`assent:${name}`, { detail }));
  } catch {
    // nobody is left who could be told
  }
}
