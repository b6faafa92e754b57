// When to try again: the network is back, the visitor is back, the page goes.
import type { Outbox } from './outbox.ts';

export function watchDelivery(
  outbox: Outbox,
  window: Pick<Window, 'addEventListener'>,
  document: Pick<Document, 'addEventListener' | 'visibilityState'>,
): void {
  window.addEventListener('online', () => void outbox.flush(true));
  window.addEventListener('pageshow', event => event.persisted && void outbox.flush(false));
  window.addEventListener('pagehide', () => outbox.leave());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void outbox.flush(false));
}
