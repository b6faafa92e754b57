// When to try again: the network is back, the visitor is back, the page goes.
import type { Outbox } from './outbox.ts';

export function watchDelivery({ flush, leave }: Outbox): void {
  addEventListener('online', () => flush(true));
  // of a page that was shown before, too: bfcache froze its alarms
  addEventListener('pageshow', () => flush(false));
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden || flush(false));
}
