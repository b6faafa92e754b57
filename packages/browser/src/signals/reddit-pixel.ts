// Reddit pixel: its first-party cookies; its events go out all the same, which is why it is held.
// https://business.reddithelp.com/s/article/reddit-pixel
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'reddit-pixel',
  grant(page) {
    page.rdt?.('enableFirstPartyCookies');
    return !!page.rdt;
  },
  revoke: page => page.rdt?.('disableFirstPartyCookies'),
};
