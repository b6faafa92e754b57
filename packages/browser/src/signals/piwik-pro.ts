// Piwik PRO: the compliance settings of its consent manager, where a site uses that for analytics.
// https://developers.piwik.pro/docs/consent-manager-javascript-api
import type { Page, Signal } from './signal.ts';

const nothing = () => {};
const say = (page: Page, status: 0 | 1) => page.ppms?.cm?.api?.('setComplianceSettings', { consents: { analytics: { status } } }, nothing, nothing);

export const signal: Signal = {
  service: 'piwik-pro',
  grant(page) {
    say(page, 1);
    return !!page.ppms?.cm?.api;
  },
  revoke: page => say(page, 0),
};
