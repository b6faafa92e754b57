// Datadog RUM: starts where the site's snippet says `trackingConsent: 'not-granted'`.
// https://docs.datadoghq.com/real_user_monitoring/application_monitoring/browser/advanced_configuration/#user-tracking-consent
import type { Page, Signal } from './signal.ts';

const say = ({ DD_RUM }: Page, state: string) => {
  const tell = () => (window as Page).DD_RUM?.setTrackingConsent?.(state);
  // of an asynchronous snippet, the queue
  if (DD_RUM?.onReady) DD_RUM.onReady(tell);
  else tell();
};

export const signal: Signal = {
  service: 'datadog-rum',
  grant(page) {
    say(page, 'granted');
    return !!page.DD_RUM;
  },
  revoke: page => say(page, 'not-granted'),
};
