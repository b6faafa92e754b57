// CookieYes: `consentid:…,consent:no,action:yes,necessary:yes,analytics:no`.
// https://www.cookieyes.com/documentation/cookieyes-consent-cookie/
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'cookieyes',
  keys: /^cookieyes-consent$/,
  refused(stored, isNeeded) {
    const {
      consentid: _,
      lastRenewedDate: __,
      action,
      ...verdicts
    } = Object.fromEntries((stored['cookieyes-consent'] ?? '').split(',').map(pair => pair.split(':')));
    return action === 'yes' && denies(verdicts, isNeeded, 'no');
  },
};
