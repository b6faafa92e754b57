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
      // `opt_out_capturing` would keep a mark of the refusal; and told of one where it may, it would go on counting without cookies;
      // left its storage, it would write there again as the page goes
      this.set_config({ cookieless_mode: '', opt_out_capturing_by_default: true, opt_out_persistence_by_default: true });
      this.clear_opt_in_out_capturing();
    });
  },
};
