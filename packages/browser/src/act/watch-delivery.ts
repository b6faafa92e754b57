// When to try again: the network is back, the visitor is back, the page goes.
import type { Outbox } from './outbox.ts';

export function watchDelivery({ flush, leave }: Outbox): void {
  addEventListener('online', () => void flush(true));
  addEventListener('pageshow', event => event.persisted && void flush(false));
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden || void flush(false));
}
