// PostHog: leaves the opt-out that a site begins with (`opt_out_capturing_by_default`, `cookieless_mode: 'on_reject'`).
// https://posthog.com/docs/privacy/data-collection
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'posthog',
  grant({ posthog }) {
    posthog?.push(function () {
      // asked first: opting in writes a mark of its own, which nobody needs who never was out
      if (this.has_opted_out_capturing()) this.opt_in_capturing({ captureEventName: false });
    });
    return !!posthog;
  },
  revoke(page) {
    page.posthog?.push(function () {
      // told of a refusal, it would go on counting without cookies in that mode: it waits again instead
      if (this.config.cookieless_mode === 'on_reject') this.clear_opt_in_out_capturing();
      else this.opt_out_capturing();
    });
  },
};
