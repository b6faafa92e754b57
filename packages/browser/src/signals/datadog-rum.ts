// Datadog RUM: starts where the site's snippet says `trackingConsent: 'not-granted'`.
// https://docs.datadoghq.com/real_user_monitoring/application_monitoring/browser/advanced_configuration/#user-tracking-consent
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'datadog-rum',
  grant(page) {
    page.DD_RUM?.setTrackingConsent('granted');
    return !!page.DD_RUM;
  },
  revoke: page => page.DD_RUM?.setTrackingConsent('not-granted'),
};
