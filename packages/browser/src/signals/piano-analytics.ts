// Piano Analytics: opt-in where the site requires consent first; before its code has come that is a default, afterwards a call.
// https://developers.piano.io/analytics/data-collection/how-to-send-events/consent/
import type { Page, Signal } from './signal.ts';

const say = (page: Page, mode: string) => page.pa?.consent?.setMode?.(mode);

export const signal: Signal = {
  service: 'piano-analytics',
  grant(page) {
    if (page.pdl?.requireConsent) page.pdl.consent = { products: ['PA'], ...page.pdl.consent, defaultPreset: { PA: 'opt-in' } };
    say(page, 'opt-in');
    return !!page.pa?.consent;
  },
  // `opt-out` would write a cookie of its own and tell the vendor about it
  revoke: page => say(page, 'no-consent'),
};
