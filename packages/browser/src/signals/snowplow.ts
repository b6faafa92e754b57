// Snowplow: ends the anonymous tracking that a site's snippet begins with, and begins it again when the grant is withdrawn.
// https://docs.snowplow.io/docs/sources/web-trackers/anonymous-tracking/
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'snowplow',
  grant(page) {
    page.snowplow?.('disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' });
    return !!page.snowplow;
  },
  revoke: page => page.snowplow?.('enableAnonymousTracking', { options: { withServerAnonymisation: true }, stateStorageStrategy: 'none' }),
};
