// Meta Pixel: grants what the site's snippet revokes before `init`; events that waited are sent then.
// https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'meta-pixel',
  // no queue is made for it here: where there is one, Meta's snippet believes that its code is on the page already
  grant(page) {
    page.fbq?.('consent', 'grant');
    return !!page.fbq;
  },
  revoke: page => page.fbq?.('consent', 'revoke'),
};
