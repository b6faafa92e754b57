// OneTrust: `groups=C0001:1,C0002:0` in one cookie, and in another that the banner was answered.
// https://developer.onetrust.com/onetrust/docs/javascript-api
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'onetrust',
  keys: /^Optanon(Consent|AlertBoxClosed)$/,
  refused({ OptanonConsent, OptanonAlertBoxClosed }, isNeeded) {
    const groups = new URLSearchParams(OptanonConsent).get('groups') ?? '';
    return !!OptanonAlertBoxClosed && denies(Object.fromEntries(groups.split(',').map(group => group.split(':'))), isNeeded, '0');
  },
};
