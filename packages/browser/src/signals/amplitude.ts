// Amplitude: leaves the opt-out that a site's snippet begins with (`optOut: true`).
// https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#opt-users-out-of-tracking
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'amplitude',
  grant(page) {
    page.amplitude?.setOptOut?.(false);
    return !!page.amplitude?.setOptOut;
  },
  revoke: page => page.amplitude?.setOptOut?.(true),
};
