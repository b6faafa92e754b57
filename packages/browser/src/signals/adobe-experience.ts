// Adobe Web SDK: collects once it is told, where the site configures `defaultConsent: 'pending'`.
// https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/commands/setconsent
import type { Page, Signal } from './signal.ts';

const say = (page: Page, val: 'y' | 'n') => page.alloy?.('setConsent', { consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val } } }] });

export const signal: Signal = {
  service: 'adobe-experience',
  grant(page) {
    say(page, 'y');
    return !!page.alloy;
  },
  revoke: page => say(page, 'n'),
};
