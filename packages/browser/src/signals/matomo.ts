// Matomo: lets it begin where the site's snippet says `requireConsent` or `requireCookieConsent`; nothing otherwise.
// https://developer.matomo.org/guides/tracking-consent
import type { Page, Signal } from './signal.ts';

// not the remembering calls: `mtm_consent` would live for thirty years
const say = (page: Page, ...commands: string[]) => {
  for (const command of commands) (page._paq ??= []).push([command]);
};

export const signal: Signal = {
  service: 'matomo',
  grant: page => say(page, 'setConsentGiven', 'setCookieConsentGiven'),
  revoke: page => say(page, 'forgetConsentGiven', 'forgetCookieConsentGiven'),
};
