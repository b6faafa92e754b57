// Mixpanel: leaves the opt-out that a site's snippet begins with (`opt_out_tracking_by_default`).
// https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript#privacy-controls
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'mixpanel',
  grant({ mixpanel }) {
    mixpanel?.push(function () {
      this.enable();
      // asked first: opting in writes a mark of its own, which nobody needs who never was out
      if (this.has_opted_out_tracking()) this.opt_in_tracking();
    });
    return !!mixpanel;
  },
  revoke(page) {
    page.mixpanel?.push(function () {
      this.opt_out_tracking({ delete_user: false });
      // what it keeps of that is erased with the rest, and it would go on
      this.disable();
    });
  },
};
